using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Graphs of objects and their relations, from lists that the user may read. Scoped.</summary>
public interface IObjectGraphs
{
    /// <summary>What belongs to one object. <paramref name="unfolded"/> names groups whose objects stand for themselves.</summary>
    Task<Result<ObjectGraph>> OfObjectAsync(ResourceRef reference, IReadOnlySet<string> unfolded, CancellationToken cancellationToken);

    /// <summary>All that is related in some namespaces.</summary>
    Task<Result<ObjectGraph>> OfScopeAsync(NamespaceScope scope, IReadOnlySet<string> unfolded, CancellationToken cancellationToken);
}
