using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>Lists bindings, as many as the user may read.</summary>
public sealed class RbacBindings(IKubernetesClient client)
{
    private static readonly ResourceType RoleBindings = new("rbac.authorization.k8s.io", "v1", "rolebindings");
    private static readonly ResourceType ClusterRoleBindings = RoleBindings with { Plural = "clusterrolebindings" };

    /// <summary>All bindings; where all namespaces may not be listed, those of <paramref name="namespace"/>.</summary>
    public async Task<BindingList> ListAsync(string? @namespace, CancellationToken cancellationToken)
    {
        var ofCluster = ReadAsync(ClusterRoleBindings, null, cancellationToken);
        var ofNamespaces = await ReadAsync(RoleBindings, null, cancellationToken);
        var narrowed = !ofNamespaces.IsSuccess && @namespace is not null;
        if (narrowed)
            ofNamespaces = await ReadAsync(RoleBindings, @namespace, cancellationToken);

        Result<IReadOnlyList<RbacBinding>>[] both = [await ofCluster, ofNamespaces];
        return new([.. both.Where(list => list.IsSuccess).SelectMany(list => list.Value)], narrowed && ofNamespaces.IsSuccess ? @namespace : null, [.. both.Select(list => list.Failure).OfType<Failure>()]);
    }

    private Task<Result<IReadOnlyList<RbacBinding>>> ReadAsync(ResourceType type, string? @namespace, CancellationToken cancellationToken) =>
        client.ProjectAsync(type, new() { Namespace = @namespace }, binding => RbacBinding.Read(type, binding), cancellationToken);
}
