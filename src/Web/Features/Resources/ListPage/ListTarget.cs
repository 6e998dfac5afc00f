using Dashboard.Services.Cluster;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>Finds the kind that an address names.</summary>
internal static class ListTarget
{
    /// <summary>Either the kind, or why there is no list of it.</summary>
    public static async Task<(ApiResource? Resource, ListProblem? Problem)> FindAsync(IKubernetesClient client, string qualifiedName, string? version, CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return (null, new ListProblem { Kind = ListProblemKind.Failed, Failure = failure });
        if (catalog.Find(qualifiedName, version) is { } resource)
            return resource.CanList ? (resource, null) : (null, new ListProblem { Kind = ListProblemKind.Unlistable, Resource = resource });

        var group = qualifiedName.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? "" : qualifiedName[(dot + 1)..];
        var down = catalog.Unavailable.FirstOrDefault(api => group.Length > 0 && api.GroupVersion.StartsWith($"{group}/", StringComparison.Ordinal));
        return (null, new ListProblem { Kind = down is null ? ListProblemKind.Unknown : ListProblemKind.Unavailable, Api = down });
    }
}
