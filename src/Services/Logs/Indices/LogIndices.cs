using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Indices by the server's own tables and endpoints.</summary>
internal sealed class LogIndices(LogAdmin admin, IndexOwners owners) : ILogIndices
{
    private static readonly Version WithHidden = new(7, 7);
    private static readonly TimeSpan MergePatience = TimeSpan.FromMinutes(10);

    public Task<AccessDecision> MayAdministerAsync(CancellationToken cancellationToken) => admin.MayAsync(cancellationToken);

    public async Task<Result<IReadOnlyList<IndexSummary>>> ListAsync(bool includeHidden, CancellationToken cancellationToken)
    {
        if (!(await admin.FlavorAsync(cancellationToken)).TryGet(out var flavor, out var failure))
            return failure;
        // Before 7.7 nothing is hidden, and indices that begin with a dot are listed as others are.
        var hidden = flavor.IsOpenSearch || flavor.Version >= WithHidden ? "&expand_wildcards=all" : "";
        var path = $"/_cat/indices?format=json&bytes=b&h=health,status,index,pri,rep,docs.count,docs.deleted,store.size,pri.store.size,creation.date{hidden}";
        if (!(await admin.GetAsync("indices", path, IndexTable.Read, cancellationToken)).TryGet(out var indices, out failure))
            return failure;
        var owned = await owners.FindAsync(flavor, cancellationToken);
        return indices.Select(owned.Complete).Where(index => includeHidden || !IsInternal(index)).OrderBy(index => index.Name, StringComparer.Ordinal).ToArray();
    }

    public async Task<Result<bool>> RunAsync(IndexAction action, IReadOnlyList<string> indices, CancellationToken cancellationToken)
    {
        if (!IndexName.Paths(indices).TryGet(out var paths, out var failure))
            return failure;
        foreach (var names in paths)
        {
            var request = ElasticRequest.Change(action.ToString(), HttpMethod.Post, $"/{names}/{Endpoint(action)}");
            if (action == IndexAction.ForceMerge)
                request = request with { Timeout = MergePatience };
            if ((await admin.SendAsync(request, _ => true, cancellationToken)).Failure is { } refused)
                return refused;
        }

        return true;
    }

    public async Task<Result<bool>> DeleteAsync(IReadOnlyList<string> names, bool areDataStreams, CancellationToken cancellationToken)
    {
        if (!IndexName.Paths(names).TryGet(out var paths, out var failure))
            return failure;
        foreach (var some in paths)
        {
            var path = areDataStreams ? $"/_data_stream/{some}" : $"/{some}";
            if ((await admin.SendAsync(ElasticRequest.Change("delete", HttpMethod.Delete, path), _ => true, cancellationToken)).Failure is { } refused)
                return refused;
        }

        return true;
    }

    public Task<Result<JsonElement>> SettingsAsync(string index, CancellationToken cancellationToken) => PartAsync(index, "_settings", "settings", cancellationToken);

    public Task<Result<JsonElement>> MappingAsync(string index, CancellationToken cancellationToken) => PartAsync(index, "_mapping", "mappings", cancellationToken);

    private async Task<Result<JsonElement>> PartAsync(string index, string endpoint, string member, CancellationToken cancellationToken)
    {
        if (!IndexName.Paths([index]).TryGet(out var paths, out var failure))
            return failure;
        // An alias answers for the indices behind it: the first one is shown.
        return await admin.GetAsync(member, $"/{paths[0]}/{endpoint}", root => root.EnumerateObject().Select(entry => entry.Value.At(member)).FirstOrDefault(found => found is not null)?.Clone() ?? EmptyObject, cancellationToken);
    }

    private static JsonElement EmptyObject { get; } = JsonElement.Parse("{}");

    private static bool IsInternal(IndexSummary index) => index is { DataStream: null } && index.Name.StartsWith('.');

    private static string Endpoint(IndexAction action) => action switch
    {
        IndexAction.Open => "_open",
        IndexAction.Close => "_close",
        IndexAction.Refresh => "_refresh",
        IndexAction.Flush => "_flush",
        _ => "_forcemerge?max_num_segments=1",
    };
}
