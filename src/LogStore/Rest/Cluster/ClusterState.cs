using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary>Health and shards as a cluster of one node has them.</summary>
internal sealed record ClusterState(string Status, int ActiveShards, int UnassignedShards)
{
    public double ActivePercent => ActiveShards + UnassignedShards == 0 ? 100 : 100.0 * ActiveShards / (ActiveShards + UnassignedShards);

    /// <summary><c>red</c> where a part cannot be read, <c>yellow</c> where replicas are asked for, which one node cannot hold.</summary>
    public static string Health(LogIndex index) => index.Damage is not null ? "red" : IndexSettings.Replicas(index) > 0 ? "yellow" : "green";

    public static ClusterState Of(IEnumerable<LogIndex> indices)
    {
        var all = indices.ToArray();
        var status = all.Any(index => Health(index) == "red") ? "red" : all.Any(index => Health(index) == "yellow") ? "yellow" : "green";
        return new ClusterState(status, all.Sum(IndexSettings.Shards), all.Sum(index => IndexSettings.Shards(index) * IndexSettings.Replicas(index)));
    }
}
