using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomResources;

/// <summary>Kinds that Kubernetes itself does not bring, as discovery names them: no right to read their definitions is needed. Scoped.</summary>
public interface ICustomResources
{
    Task<Result<IReadOnlyList<CustomGroup>>> FindAsync(CancellationToken cancellationToken);

    /// <summary>Counts each kind's objects, as the answers come.</summary>
    IAsyncEnumerable<CustomCount> CountAsync(IReadOnlyList<CustomGroup> groups, NamespaceScope scope, CancellationToken cancellationToken);
}
