using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Documents and aggregations over them, as JSON.</summary>
internal sealed record RandomAggregationCase(IReadOnlyList<string> Documents, IReadOnlyList<string> Aggregations)
{
    public override string ToString() => string.Join('\n', [.. Documents, .. Aggregations]);

    /// <summary>Smaller cases that may show the same: one aggregation, fewer documents, fewer aggregations within, fewer fields.</summary>
    public static IEnumerable<RandomAggregationCase> Shrink(RandomAggregationCase one)
    {
        if (one.Aggregations.Count > 1)
            return one.Aggregations.Select(aggregation => one with { Aggregations = [aggregation] });
        return Without(one.Documents).Select(documents => one with { Documents = documents })
            .Concat(one.Aggregations.SelectMany(Within).Select(aggregation => one with { Aggregations = [aggregation] }))
            .Concat(one.Documents.SelectMany((document, place) => WithoutAMember(document).Select(less => one with { Documents = [.. one.Documents.Take(place), less, .. one.Documents.Skip(place + 1)] })));
    }

    private static IEnumerable<IReadOnlyList<string>> Without(IReadOnlyList<string> documents)
        => documents.Select((_, left) => documents.Where((_, place) => place != left).ToArray());

    /// <summary>Aggregations within are left out, one by one.</summary>
    private static IEnumerable<string> Within(string aggregation)
    {
        var children = JsonNode.Parse(aggregation)!["aggs"]?.AsObject().Select(child => child.Key).ToList() ?? [];
        foreach (var name in children)
        {
            var less = JsonNode.Parse(aggregation)!;
            less["aggs"]!.AsObject().Remove(name);
            yield return less.ToJsonString();
            foreach (var inner in Within(JsonNode.Parse(aggregation)!["aggs"]![name]!.ToJsonString()))
            {
                var smaller = JsonNode.Parse(aggregation)!;
                smaller["aggs"]![name] = JsonNode.Parse(inner);
                yield return smaller.ToJsonString();
            }
        }
    }

    private static IEnumerable<string> WithoutAMember(string document)
    {
        foreach (var name in JsonNode.Parse(document)!.AsObject().Select(member => member.Key).ToList())
        {
            var less = JsonNode.Parse(document)!.AsObject();
            less.Remove(name);
            yield return less.ToJsonString();
        }
    }
}
