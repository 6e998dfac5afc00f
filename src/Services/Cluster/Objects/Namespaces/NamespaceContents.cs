using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Namespaces;

internal sealed class NamespaceContents(IKubernetesClient client, TimeProvider time) : INamespaceContents
{
    private const int AtOnce = 6;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public IAsyncEnumerable<NamespaceContent> FollowAsync(string @namespace, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(@namespace, token), cancellationToken);

    private async Task<NamespaceContent> ReadAsync(string @namespace, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = @namespace };
        var quotas = client.ProjectAsync(KnownTypes.ResourceQuotas, request, QuotaReader.ReadQuota, cancellationToken);
        var limits = client.ProjectAsync(KnownTypes.LimitRanges, request, QuotaReader.ReadLimits, cancellationToken);
        var (kinds, forbidden) = await CountAsync(@namespace, cancellationToken);
        return new()
        {
            Quotas = (await quotas).Map<IReadOnlyList<QuotaUse>>(found => [.. found.SelectMany(quota => quota)]),
            Limits = (await limits).Map<IReadOnlyList<LimitRule>>(found => [.. found.SelectMany(range => range)]),
            Kinds = kinds,
            Forbidden = forbidden,
        };
    }

    private async Task<(Result<IReadOnlyList<KindCount>> Kinds, IReadOnlyList<string> Forbidden)> CountAsync(string @namespace, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
            return (failure, []);

        var counted = new System.Collections.Concurrent.ConcurrentBag<KindCount>();
        var forbidden = new System.Collections.Concurrent.ConcurrentBag<string>();
        var kinds = found.Resources.Where(resource => resource is { Namespaced: true, CanList: true, Preferred: true } && resource.Type.Group != "metrics.k8s.io" && !IsSecondName(resource.Type));
        await Parallel.ForEachAsync(kinds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (kind, token) =>
        {
            // One row and the server's word how many more there are: never the list itself.
            var page = await client.ListTableAsync(kind.Type, new ListRequest { Namespace = @namespace, Limit = 1 }, token);
            if (page.TryGet(out var table, out var refused))
                counted.Add(new(kind, table.Rows.Count + (table.RemainingItemCount ?? 0)));
            else if (refused.Kind == FailureKind.Forbidden)
                forbidden.Add(kind.Kind);
        });
        return (
            counted.Where(kind => kind.Count > 0).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Resource.Kind, StringComparer.Ordinal).ToArray(),
            [.. forbidden.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Events are served under two groups; they are the same objects.</summary>
    private static bool IsSecondName(ResourceType type) => type is { Plural: "events", Group: "events.k8s.io" };
}
