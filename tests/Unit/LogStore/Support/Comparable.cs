using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>Answers without what differs between any two runs or by design.</summary>
internal static partial class Comparable
{
    // Volatile in any answer, or different by design: there is one node here, and scores are compared by the order of hits.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
        { "took", "_score", "max_score", "node", "index_uuid", "_shards", "stack_trace", "_seq_no", "_primary_term" };

    public static string Of(ApiAnswer answer) => $"{answer.Status} {Of(answer.Json)?.ToJsonString()}";

    private static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Where(member => !Ignored.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Key == "reason" && member.Value is JsonValue reason ? Plain().Replace(reason.ToString(), "") : Of(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Of)]),
        _ => node?.DeepClone(),
    };

    // Places within the bytes of a request, which another parser counts otherwise, objects as Java prints them, and the name that an array's item has none of.
    [GeneratedRegex(@" tried to parse field \[[a-z]+\]|\n at \[Source.*| at [0-9]+:[0-9]+$|\. Preview of field's value: '\{.*\}'$", RegexOptions.Singleline)]
    private static partial Regex Plain();
}
