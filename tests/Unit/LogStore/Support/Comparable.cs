using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>Answers without what differs between any two runs or by design.</summary>
internal static partial class Comparable
{
    // Volatile in any answer, or different by design: there is one node here.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
        { "took", "node", "index_uuid", "_shards", "stack_trace", "_seq_no", "_primary_term" };

    /// <summary>The body of an answer as JSON, without members of these names too.</summary>
    public static string Of(ApiAnswer answer, IReadOnlySet<string> without) => Of(answer.Json, without)?.ToJsonString() ?? "null";

    private static JsonNode? Of(JsonNode? node, IReadOnlySet<string> without) => node switch
    {
        JsonObject json => new JsonObject(json.Where(member => !Ignored.Contains(member.Key) && !without.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, Member(member.Key, member.Value, without)))),
        JsonArray array => new JsonArray([.. array.Select(item => Of(item, without))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Member(string name, JsonNode? value, IReadOnlySet<string> without) => name switch
    {
        "reason" when value is JsonValue reason => Plain().Replace(reason.ToString(), ""),
        // In the order of a hash table there.
        "matched_queries" when value is JsonArray names => new JsonArray([.. names.Select(one => $"{one}").Order(StringComparer.Ordinal)]),
        _ => Of(value, without),
    };

    // Places within the bytes of a request, which another parser counts otherwise, what a generated parser would have taken, objects as Java prints them, and the name that an array's item has none of.
    [GeneratedRegex(@"\nWas expecting one of:.*| tried to parse field \[[a-z]+\]|\n at \[Source.*| at [0-9]+:[0-9]+$|\. Preview of field's value: '\{.*\}'$", RegexOptions.Singleline)]
    private static partial Regex Plain();
}
