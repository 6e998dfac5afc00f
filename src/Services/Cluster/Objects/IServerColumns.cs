using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>What the server itself finds worth telling of an object: the columns of its table, which custom resources define for themselves. Scoped.</summary>
public interface IServerColumns
{
    /// <summary>Name and value of each column but the name and the age; again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Result<IReadOnlyList<(TableColumn Column, string Value)>>> FollowAsync(ResourceRef reference, CancellationToken cancellationToken);
}
