namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>Owners and children of objects, by owner references. Scoped.</summary>
public interface IKinships
{
    /// <summary>Again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Kinship> FollowAsync(ObjectSnapshot snapshot, CancellationToken cancellationToken);
}
