using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomResources;

/// <inheritdoc />
internal sealed class CustomResources(IKubernetesClient client) : ICustomResources
{
    /// <summary>How many kinds are counted at once.</summary>
    private const int Concurrency = 4;

    public async Task<Result<IReadOnlyList<CustomGroup>>> FindAsync(CancellationToken cancellationToken) =>
        (await client.DiscoverAsync(cancellationToken)).Map(Groups);

    public async IAsyncEnumerable<CustomCount> CountAsync(IReadOnlyList<CustomGroup> groups, NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(Concurrency);
        var counting = groups.SelectMany(group => group.Kinds).Where(kind => kind.Resource.CanList).Select(kind => CountAsync(kind.Resource, scope, slots, cancellationToken)).ToList();
        await foreach (var done in Task.WhenEach(counting).WithCancellation(cancellationToken))
            yield return await done;
    }

    private static IReadOnlyList<CustomGroup> Groups(ApiCatalog catalog)
    {
        var kinds = catalog.Resources.Where(resource => !BuiltInGroups.Contains(resource.Type.Group)).ToLookup(resource => resource.Type.Group);
        var broken = catalog.Unavailable.Where(api => !BuiltInGroups.Contains(GroupOf(api))).ToLookup(GroupOf);
        return
        [
            .. kinds.Select(group => group.Key).Union(broken.Select(group => group.Key)).Order(StringComparer.Ordinal)
                .Select(name => new CustomGroup(name, Kinds(kinds[name]), [.. broken[name]])),
        ];
    }

    private static List<CustomKind> Kinds(IEnumerable<ApiResource> resources) =>
    [
        .. resources.GroupBy(resource => resource.Type.Plural).Select(versions =>
        {
            var sorted = versions.OrderByDescending(resource => resource.Preferred).ToList();
            return new CustomKind(sorted[0], [.. sorted.Select(resource => resource.Type.Version).Distinct()]);
        }).OrderBy(kind => kind.Resource.Kind, StringComparer.Ordinal),
    ];

    private static string GroupOf(UnavailableApi api) => api.GroupVersion.Split('/')[0];

    private async Task<CustomCount> CountAsync(ApiResource resource, NamespaceScope scope, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            long count = 0;
            string?[] namespaces = scope.IsAll || !resource.Namespaced ? [null] : [.. scope.Names];
            foreach (var name in namespaces)
            {
                var list = await client.ListTableAsync(resource.Type, new ListRequest { Namespace = name, Limit = 1 }, cancellationToken);
                if (!list.TryGet(out var table, out var failure))
                    return new CustomCount(resource.Type, failure);
                count += table.Rows.Count + (table.RemainingItemCount ?? 0);
            }

            return new CustomCount(resource.Type, count);
        }
        finally
        {
            slots.Release();
        }
    }
}
