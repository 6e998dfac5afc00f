using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Shards as settings name them: there is one copy of everything, the replicas stay unassigned.</summary>
internal static class ShardCounts
{
    public static JsonObject Json(IReadOnlyList<ResolvedIndex> indices) => new()
    {
        ["total"] = indices.Sum(index => IndexSettings.Shards(index.Index) * (1 + IndexSettings.Replicas(index.Index))),
        ["successful"] = indices.Sum(index => IndexSettings.Shards(index.Index)),
        ["failed"] = 0,
    };
}
