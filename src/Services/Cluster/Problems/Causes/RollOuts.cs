using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

internal static class RollOuts
{
    /// <summary>The last roll-out of a deployment; null where it has no replica set that was read.</summary>
    public static RollOut? Of(string deploymentUid, ClusterPicture picture) =>
        deploymentUid.Length == 0 ? null : Of(picture.ReplicaSets.Where(set => set.Owner?.Uid == deploymentUid));

    /// <summary>The newest replica set is the current version, unless an older one alone is wanted: then somebody rolled back to it.</summary>
    public static RollOut? Of(IEnumerable<ReplicaSetRow> replicaSets)
    {
        var newestFirst = replicaSets.OrderByDescending(set => set.Created).ToList();
        if (newestFirst.Count == 0)
            return null;
        var current = newestFirst[0].Desired > 0 ? newestFirst[0] : newestFirst.Find(set => set.Desired > 0) ?? newestFirst[0];
        return new RollOut(current, newestFirst.Where(set => set.Created < current.Created).FirstOrDefault());
    }
}
