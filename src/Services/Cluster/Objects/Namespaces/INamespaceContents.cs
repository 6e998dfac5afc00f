namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>What is in namespaces, with the user's own rights. Scoped.</summary>
public interface INamespaceContents
{
    /// <summary>Again every half minute, until cancelled.</summary>
    IAsyncEnumerable<NamespaceContent> FollowAsync(string @namespace, CancellationToken cancellationToken);
}
