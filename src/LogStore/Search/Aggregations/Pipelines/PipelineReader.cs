using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>Reads what pipeline aggregations have in common.</summary>
internal static class PipelineReader
{
    public static void Check(AggregationHeader header, params ReadOnlySpan<string> declared)
    {
        foreach (var member in header.Body.Members)
            if (!declared.Contains(member.Name))
                throw AggregationErrors.Parsing($"Unexpected token {member.Value.TokenName} [{member.Name}] in [{header.Name}].", member.Value.Position);
        if (!header.Children.IsEmpty)
            throw new StoreFailureException(new(500, "aggregation_initialization_exception", $"Aggregator [{header.Name}] of type [{header.Type}] cannot accept sub-aggregations"));
    }

    public static IReadOnlyList<BucketsPath> Paths(AggregationHeader header)
    {
        var node = header.Body.Find("buckets_path")
            ?? throw AggregationErrors.Parsing($"Missing required field [buckets_path] for {header.Type} aggregation [{header.Name}]", header.Body.End);
        var items = node.IsArray ? node.Items : [node];
        if (items.Count != 1 || !items[0].IsString)
            throw AggregationErrors.Validation($"buckets_path must contain a single entry for aggregation [{header.Name}]");
        return [BucketsPath.Parse(items[0].Text)];
    }

    /// <summary>Checks the names and reads <c>gap_policy</c>.</summary>
    public static GapPolicy Gaps(AggregationHeader header, params ReadOnlySpan<string> more)
    {
        Check(header, ["buckets_path", "gap_policy", "format", .. more]);
        return header.Body.Find("gap_policy") is { } node ? Gap(node) : GapPolicy.Skip;
    }

    public static GapPolicy Gap(DslNode node) => node.Text switch
    {
        "skip" => GapPolicy.Skip,
        "insert_zeros" => GapPolicy.InsertZeros,
        _ => throw AggregationErrors.Parsing($"Invalid gap policy: [{node.Text}], accepted values: [insert_zeros, skip]", node.Position),
    };

    public static ValueFormat FormatOf(string? pattern) => pattern is null ? ValueFormat.Raw : new DecimalFormat(pattern);
}
