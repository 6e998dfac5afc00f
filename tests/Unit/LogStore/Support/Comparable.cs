using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>Answers without what differs between any two runs or by design.</summary>
internal static class Comparable
{
    // Volatile in any answer, or different by design: there is one node here, and scores are compared by the order of hits.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
        { "took", "_score", "max_score", "node", "index_uuid", "_shards", "index", "stack_trace", "_seq_no", "_primary_term" };

    public static string Of(ApiAnswer answer) => $"{answer.Status} {Of(answer.Json)?.ToJsonString()}";

    private static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Where(member => !Ignored.Contains(member.Key)).OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Of)]),
        _ => node?.DeepClone(),
    };
}
