using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>top_hits</c>: the best documents of each bucket.</summary>
internal sealed record TopHitsAggregation : Aggregation
{
    private const int DefaultSize = 3;
    private const int DefaultWindow = 100;

    private static readonly HashSet<string> names = new(StringComparer.Ordinal)
    {
        "from", "size", "version", "seq_no_primary_term", "explain", "track_scores", "_source", "stored_fields", "sort", "highlight", "docvalue_fields", "fields",
    };

    /// <summary>The part of a search that says which hits and what of them.</summary>
    public required SearchRequest Request { get; init; }

    public int From => Math.Max(0, Request.From);

    public int Size => Request.Size < 0 ? DefaultSize : Request.Size;

    public bool NeedsScores => Request.Sort.Count == 0 || Request.TracksScores || Request.Sort.Any(key => key.Field == SortKey.Score);

    public override bool IsMetric => true;

    public override Collector Build(CollectorContext context)
    {
        var window = context.Target.Setting("index.max_inner_result_window", DefaultWindow);
        if (From + Size > window)
            throw AggregationErrors.IllegalArgument($"Top hits result window is too large, the top hits aggregator [{Name}]'s from + size must be less than or equal to: [{window}] but was "
                + $"[{From + Size}]. This limit can be set by changing the [index.max_inner_result_window] index level setting.");
        return new TopHitsCollector(this, context);
    }

    public static TopHitsAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        foreach (var member in header.Body.Members)
            if (member.Name == "script_fields" && member.Value.Members.Count > 0)
                throw AggregationErrors.Unsupported("[top_hits] [script_fields]");
            else if (!names.Contains(member.Name))
                throw AggregationErrors.Parsing($"Unknown key for a {member.Value.TokenName} in [{member.Name}].", member.Value.Position);
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Request = new SearchRequestParser(null).Read(header.Body) };
    }
}
