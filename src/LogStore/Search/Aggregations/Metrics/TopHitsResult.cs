using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;
using Dashboard.LogStore.Search.Fetch;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>top_hits</c> found: rows until it is reduced, documents afterwards.</summary>
internal sealed class TopHitsResult : AggregationResult
{
    public required TopHitsAggregation Definition { get; init; }

    public required CollectorContext Context { get; init; }

    public IReadOnlyList<TopHitsCandidate> Found { get; init; } = [];

    public required long Total { get; init; }

    public required float? MaximumScore { get; init; }

    /// <summary>Empty until it is reduced.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    public override string TypedName => "top_hits";

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var results = parts.Cast<TopHitsResult>().ToList();
        var found = results.SelectMany(result => result.Found).ToList();
        found.Sort((left, right) => TopHits.Compare(left.Order, left.Candidate, right.Candidate));
        return new TopHitsResult
        {
            Aggregation = Aggregation,
            Definition = Definition,
            Context = Context,
            Total = results.Sum(result => result.Total),
            MaximumScore = results.Max(result => result.MaximumScore),
            Hits = Fetch([.. found.Skip(Definition.From).Take(Definition.Size)]),
        };
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
        => Context.WriteHits(writer, new() { Hits = Hits, Total = new(Total, true), MaximumScore = Definition.Request.Sort.Count == 0 ? MaximumScore : null, Shards = 1 });

    private IReadOnlyList<SearchHit> Fetch(IReadOnlyList<TopHitsCandidate> found)
    {
        var search = Context.Search;
        var runs = found.GroupBy(one => one.Candidate.Target).Select(group => new TargetRun
        {
            Number = group.Key,
            Target = search.Targets[group.Key],
            Filter = search.Compile(search.Targets[group.Key], search.Request.Query),
            CompileFilter = () => search.Compile(search.Targets[group.Key], search.Request.Query),
            PostFilter = null,
            Order = group.First().Order,
            After = null,
            ConstantScore = 1,
        }).ToList();
        // Highlighting and named queries are about the search's own query.
        var request = Definition.Request with { Query = search.Request.Query };
        return new HitFetcher(search with { Request = request }, null).Fetch([.. found.Select(one => one.Candidate)], runs);
    }
}
