using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Search;

/// <summary><c>_delete_by_query</c>: deletes what a query finds, unless it was changed since.</summary>
internal sealed class DeleteByQueryHandlers(IndexService indices, SearchService searches, TimeProvider time) : RestModule(indices)
{
    private const int DefaultBatch = 1000;

    private static readonly string[] Parameters =
    [
        .. RequestOptions.Names, .. SearchParameters.Query, "conflicts", "refresh", "scroll_size", "max_docs", "timeout", "wait_for_active_shards",
        "wait_for_completion", "routing", "preference", "scroll", "search_timeout", "requests_per_second", "slices", "request_cache", "from", "size", "sort",
    ];

    public override void Map(RouteTable routes) => routes.Add("POST", "/{index}/_delete_by_query", DeleteAsync, Parameters);

    private async Task<RestResponse> DeleteAsync(RestRequest request, CancellationToken cancellationToken)
    {
        // Whoever forgets the query does not mean every document.
        if (!request.Parameters.Has("q") && !(request.HasBody && DslJson.Parse(request.Body.Span).Find("query") is not null))
            throw RestFailure.Validation("query is missing");
        if (!request.Parameters.Flag("wait_for_completion", true))
            throw RestFailure.IllegalArgument("[wait_for_completion=false] is not supported");
        var started = time.GetTimestamp();
        var query = QueryBody.Read(request, "max_docs", "size");
        var proceeds = request.Parameters.Text("conflicts") == "proceed";
        var limit = request.Parameters.Number("max_docs") ?? long.MaxValue;
        var counts = new DeletionCounts();
        foreach (var index in Resolve(request, ResolveOptions.Search))
            await DeleteAsync(index, query, request.Parameters.Number("scroll_size", DefaultBatch), limit, proceeds, counts, cancellationToken);
        return Answer(counts, (long)time.GetElapsedTime(started).TotalMilliseconds, proceeds);
    }

    private async Task DeleteAsync(
        ResolvedIndex index, Query query, int batch, long limit, bool proceeds, DeletionCounts counts, CancellationToken cancellationToken)
    {
        using var targets = SearchTargets.Open(Engine, [index]);
        var search = ScrollRequest.First(new SearchRequest
        {
            Query = query, Size = batch, Source = SourceFilter.None, NamesSource = true, GivesSequenceNumber = true, Sort = [new SortKey(SortKey.Document, false)],
        });
        while (counts.Total < limit)
        {
            var found = await searches.RunAsync(targets, search, cancellationToken);
            var hits = found.Hits.Take((int)Math.Min(batch, limit - counts.Total)).ToArray();
            if (hits.Length == 0)
                return;
            counts.Batches++;
            counts.Total += hits.Length;
            var outcomes = (await Engine.WriteAsync(index.Name, [.. hits.Select(Deletion)], cancellationToken)).OrAnswer();
            foreach (var outcome in outcomes)
                counts.Add(outcome, index.Name);
            if (counts.Conflicts > 0 && !proceeds)
                return;
            search = ScrollRequest.Next(search, found);
        }
    }

    private static WriteOperation Deletion(SearchHit hit) => new()
    {
        Kind = WriteKind.Delete,
        Id = hit.Id,
        Routing = hit.Routing,
        IfSequenceNumber = hit.SequenceNumber,
        IfPrimaryTerm = Columns.DocumentIdentity.PrimaryTerm,
    };

    private static RestResponse Answer(DeletionCounts counts, long took, bool proceeds) => RestResponse.Json(new JsonObject
    {
        ["took"] = took,
        ["timed_out"] = false,
        ["total"] = counts.Total,
        ["deleted"] = counts.Deleted,
        ["batches"] = counts.Batches,
        ["version_conflicts"] = counts.Conflicts,
        ["noops"] = 0,
        ["retries"] = new JsonObject { ["bulk"] = 0, ["search"] = 0 },
        ["throttled_millis"] = 0,
        ["requests_per_second"] = -1.0,
        ["throttled_until_millis"] = 0,
        ["failures"] = new JsonArray([.. counts.Failures.Select(failure => (JsonNode)failure)]),
    }, counts.Conflicts > 0 && !proceeds ? 409 : 200);
}
