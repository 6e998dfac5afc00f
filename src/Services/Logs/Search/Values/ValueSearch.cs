using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Values;

/// <summary>Counts of documents and of values.</summary>
internal sealed class ValueSearch(SearchGuard guard, SearchRunner runner)
{
    private const int MostValues = 1000;

    public async Task<Result<LogAnswer<TotalCount>>> CountAsync(LogSelection selection, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var body = query.Body(0);
        query.TrackTotal(body, track: true);
        return await runner.SearchAsync("total", query, body, root => new TotalCount(Hits.Total(root)), cancellationToken);
    }

    public async Task<Result<LogAnswer<TopValues>>> TopAsync(LogSelection selection, string field, int size, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var wanted = Math.Clamp(size, 1, MostValues);
        var body = query.Body(0);
        query.TrackTotal(body, track: true);
        body["aggs"] = new JsonObject
        {
            // More of each shard than is asked for, so that what is frequent on all of them together is not missed.
            ["values"] = new JsonObject { ["terms"] = new JsonObject { ["field"] = field, ["size"] = wanted, ["shard_size"] = Math.Max(1000, wanted * 5) } },
            ["with"] = new JsonObject { ["filter"] = new JsonObject { ["exists"] = new JsonObject { ["field"] = field } } },
        };
        return await runner.SearchAsync("top values", query, body, root => ReadTop(root, field), cancellationToken);
    }

    public async Task<Result<LogAnswer<FieldCardinality>>> CardinalityAsync(LogSelection selection, string field, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var body = query.Body(0);
        query.TrackTotal(body, track: false);
        body["aggs"] = new JsonObject { ["values"] = new JsonObject { ["cardinality"] = new JsonObject { ["field"] = field, ["precision_threshold"] = 3000 } } };
        return await runner.SearchAsync("cardinality", query, body, root => new FieldCardinality(field, root.Integer("aggregations", "values", "value") ?? 0), cancellationToken);
    }

    private static TopValues ReadTop(JsonElement root, string field)
    {
        var values = root.At("aggregations", "values") ?? default;
        return new()
        {
            Field = field,
            Values = ValueReader.Buckets(values),
            Documents = Hits.Total(root),
            WithField = root.Integer("aggregations", "with", "doc_count") ?? 0,
            Other = values.Integer("sum_other_doc_count") ?? 0,
            ErrorBound = values.Integer("doc_count_error_upper_bound") ?? 0,
        };
    }
}
