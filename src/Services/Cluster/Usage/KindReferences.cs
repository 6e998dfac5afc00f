namespace Dashboard.Services.Cluster.Usage;

/// <summary>Turns the kind and name that an object mentions into a reference, by the server's discovery.</summary>
public sealed class KindReferences(IKubernetesClient client)
{
    /// <summary>Null where the server has no such kind. The namespace is left out for kinds that have none.</summary>
    public async Task<ResourceRef?> OfAsync(string apiVersion, string kind, string? @namespace, string name, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        return catalog.IsSuccess && catalog.Value.FindKind(apiVersion, kind) is { } resource
            ? new ResourceRef(resource.Type, resource.Namespaced ? @namespace : null, name)
            : null;
    }
}
