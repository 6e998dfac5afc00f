using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Indices opened for a search; disposing closes their points in time.</summary>
internal sealed class SearchTargets : IDisposable
{
    private SearchTargets(IReadOnlyList<SearchTarget> targets, IReadOnlyList<ShardFailure> damaged, int shards, bool ignoresUnavailable)
    {
        All = targets;
        Damaged = damaged;
        IgnoresUnavailable = ignoresUnavailable;
        Shards = shards;
    }

    public IReadOnlyList<SearchTarget> All { get; }

    /// <summary>Indices whose files cannot be read at all; the others answer without them.</summary>
    public IReadOnlyList<ShardFailure> Damaged { get; }

    /// <summary>Shards by the indices' settings, as the answer counts them.</summary>
    public int Shards { get; }

    /// <summary>A name that leads nowhere is no failure of this search.</summary>
    public bool IgnoresUnavailable { get; }

    public static SearchTargets Open(ILogStoreEngine engine, IReadOnlyList<ResolvedIndex> indices, bool ignoresUnavailable = false)
    {
        var targets = new List<SearchTarget>(indices.Count);
        var damaged = new List<ShardFailure>();
        try
        {
            foreach (var (index, filters) in indices)
            {
                var opened = engine.OpenView(index.Name);
                // An index that was deleted since its name was resolved has nothing to find.
                if (!opened.IsSuccess && opened.Failure.Type == "index_not_found_exception")
                    continue;
                if (!opened.IsSuccess && opened.Failure.Type == "no_shard_available_action_exception")
                    damaged.Add(new(index.Name, opened.Failure));
                else
                    targets.Add(new SearchTarget(opened.OrAnswer()) { Settings = index.Settings, AliasFilters = [.. filters.Select(ParseQuery)] });
            }
        }
        catch
        {
            foreach (var target in targets)
                target.View.Dispose();
            throw;
        }

        return new SearchTargets(targets, damaged, indices.Sum(index => IndexSettings.Shards(index.Index)), ignoresUnavailable);
    }

    public void Dispose()
    {
        foreach (var target in All)
            target.View.Dispose();
    }

    private static Query ParseQuery(System.Text.Json.JsonElement query)
        => QueryParser.Parse(DslJson.Parse(System.Text.Encoding.UTF8.GetBytes(query.GetRawText())));
}
