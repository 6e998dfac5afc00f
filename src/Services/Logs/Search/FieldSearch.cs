using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search;

/// <summary>
/// The fields of a view for a user. Who may read everywhere sees those of all indices; others those that a document of theirs has, with the types of the indices that hold one, as a
/// field's name may tell of what others store.
/// </summary>
internal sealed class FieldSearch(SearchGuard guard, SearchRunner runner, FieldCatalog catalog, FieldsInSight sight)
{
    private const int MostIndices = 1000;

    /// <summary>Characters of a path that names indices: servers take 4,096 for a whole request line.</summary>
    private const int LongestPath = 2500;

    public async Task<Result<FieldList>> FindAsync(DataView view, bool refresh, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(view, null, null, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var found = query.Scope.IsEverywhere ? await catalog.FieldsAsync(query.Pattern, refresh, cancellationToken) : await OwnAsync(query, refresh, cancellationToken);
        return found.Map(fields => WithRuntime(fields, query));
    }

    /// <summary>The indices that hold a document that the user may see, with how many.</summary>
    public async Task<Result<IReadOnlyDictionary<string, long>>> IndicesAsync(GuardedQuery query, CancellationToken cancellationToken)
    {
        var body = query.Body(0);
        query.TrackTotal(body, track: false);
        body["aggs"] = new JsonObject { ["indices"] = new JsonObject { ["terms"] = new JsonObject { ["field"] = "_index", ["size"] = MostIndices } } };
        var answer = await runner.SearchAsync("indices", query, body, Read, cancellationToken);
        return answer.Map(found => found.Value);

        static IReadOnlyDictionary<string, long> Read(JsonElement root) => root.Items("aggregations", "indices", "buckets")
            .Where(bucket => bucket.Text("key") is not null).ToDictionary(bucket => bucket.Text("key")!, bucket => bucket.Integer("doc_count") ?? 0, StringComparer.Ordinal);
    }

    private async Task<Result<FieldList>> OwnAsync(GuardedQuery query, bool refresh, CancellationToken cancellationToken)
    {
        if (!(await IndicesAsync(query, cancellationToken)).TryGet(out var indices, out var failure))
            return failure;
        var lists = new List<FieldList>();
        foreach (var names in Paths(indices.Keys.Order(StringComparer.Ordinal)))
        {
            if (!(await catalog.FieldsAsync(names, refresh, cancellationToken)).TryGet(out var fields, out failure))
                return failure;
            lists.Add(fields);
        }

        return await sight.OfAsync(query, lists.Count == 1 ? lists[0] : Merge(lists), refresh, cancellationToken);
    }

    private static IEnumerable<string> Paths(IEnumerable<string> names)
    {
        var path = new List<string>();
        foreach (var name in names)
        {
            if (path.Sum(one => one.Length + 1) + name.Length > LongestPath)
            {
                yield return string.Join(',', path);
                path.Clear();
            }

            path.Add(name);
        }

        if (path.Count > 0)
            yield return string.Join(',', path);
    }

    private static FieldList Merge(IReadOnlyList<FieldList> lists) => FieldList.Create(lists.SelectMany(list => list).GroupBy(field => field.Name, StringComparer.Ordinal).Select(Merge));

    private static LogField Merge(IGrouping<string, LogField> same)
    {
        var first = same.First();
        string[] types = [.. same.SelectMany(field => field.Types).Distinct(StringComparer.Ordinal)];
        return LogField.Of(first.Name, types) with
        {
            IsSearchable = same.All(field => field.IsSearchable),
            IsAggregatable = same.All(field => field.IsAggregatable),
            ParentName = first.ParentName,
            NestedPath = first.NestedPath,
            IsMetadata = first.IsMetadata,
        };
    }

    private static FieldList WithRuntime(FieldList fields, GuardedQuery query)
    {
        if (query.View.RuntimeFields.Count == 0 || !(query.Flavor.HasRuntimeMappings || query.Flavor.HasDerivedFields))
            return fields;
        return FieldList.Create(fields.Concat(query.View.RuntimeFields.Select(field =>
            LogField.Of(field.Name, field.Type) with { IsAggregatable = query.Flavor.HasRuntimeMappings, IsRuntime = true })));
    }
}
