using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Cluster;
using Dashboard.LogStore.Rest.Documents;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Searches by name of index: resolves, opens, searches, closes.</summary>
internal sealed class SearchService(IndexService indices, ISearcher searcher, Aggregations aggregations)
{
    private readonly SearchRequestParser parser = new(aggregations);

    public SearchTargets Open(RestParameters parameters, IReadOnlyList<string> names)
    {
        var options = RequestOptions.Read(parameters, ResolveOptions.Search);
        return SearchTargets.Open(indices.Engine, indices.Names.Resolve(names, options).OrAnswer(), options.IgnoreUnavailable);
    }

    public SearchRequest Parse(ReadOnlyMemory<byte> body)
    {
        aggregations.BucketLimit = ClusterSettings.Number(indices.Metadata.State, "search.max_buckets", Aggregations.DefaultBucketLimit);
        return parser.Parse(body.Span).OrAnswer();
    }

    public async Task<SearchResult> RunAsync(SearchTargets targets, SearchRequest request, CancellationToken cancellationToken)
    {
        CheckSource(targets, request);
        if (targets is { All.Count: 0, Damaged.Count: > 0 })
            throw new StoreFailureException(SearchFailure.OfAll(targets.Damaged));
        var result = (await searcher.SearchAsync(Boosted(targets, request.IndicesBoost), request, cancellationToken)).OrAnswer();
        return targets.Damaged.Count == 0 ? result : result with { Failures = [.. targets.Damaged, .. result.Failures] };
    }

    /// <summary>Counts what matches, all of it.</summary>
    public Task<SearchResult> CountAsync(SearchTargets targets, Query query, float? minimumScore, int terminateAfter, CancellationToken cancellationToken)
        => RunAsync(targets, new SearchRequest
        {
            Query = query, From = 0, Size = 0, TrackTotalHits = int.MaxValue, MinimumScore = minimumScore, TerminateAfter = terminateAfter,
        }, cancellationToken);

    /// <summary>Fields are read from the source.</summary>
    private void CheckSource(SearchTargets targets, SearchRequest request)
    {
        var without = request.Fields.Count == 0 ? null : targets.All.FirstOrDefault(target => !SourceMode.IsKept(indices.Engine.Find(target.Name)));
        if (without is not null)
            throw RestFailure.IllegalArgument($"Unable to retrieve the requested [fields] since _source is disabled in the mappings for index [{without.Name}]");
    }

    private IReadOnlyList<SearchTarget> Boosted(SearchTargets targets, IReadOnlyList<IndexBoost> boosts)
    {
        if (boosts.Count == 0)
            return targets.All;
        var resolved = boosts
            .Select(boost => (boost.Boost, Names: indices.Names.Resolve([boost.Index], ResolveOptions.Search with { AllowNoIndices = targets.IgnoresUnavailable, IgnoreUnavailable = targets.IgnoresUnavailable }).OrAnswer()))
            .ToArray();
        return [.. targets.All.Select(target => target with
        {
            Boost = resolved.Where(boost => boost.Names.Any(index => index.Name == target.Name)).Select(boost => (float?)boost.Boost).FirstOrDefault() ?? 1,
        })];
    }
}
