using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>The calm numbers of the rail: how many nodes and namespaces there are. Looked at when the user moves, at most every half minute. Scoped.</summary>
public sealed class RailCounts(IKubernetesClient client, NamespaceDirectory namespaces, RailBadges badges, TimeProvider time)
{
    private static readonly ResourceType Nodes = new("", "v1", "nodes");
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private DateTimeOffset? askedAt;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (askedAt is { } last && time.GetUtcNow() - last < Fresh)
            return;
        askedAt = time.GetUtcNow();

        await Task.WhenAll(namespaces.RefreshAsync(cancellationToken), CountNodesAsync(cancellationToken));
        badges.Set(RailKeys.Namespaces, namespaces.Count is { } count ? new(count, Loud: false) : null);
    }

    // One row and what the server says remains: the same few bytes for five nodes and for five thousand.
    private async Task CountNodesAsync(CancellationToken cancellationToken)
    {
        var page = await client.ListTableAsync(Nodes, new() { Limit = 1 }, cancellationToken);
        badges.Set(RailKeys.Nodes, page.TryGet(out var table, out _) ? new(table.Rows.Count + (table.RemainingItemCount ?? 0), Loud: false) : null);
    }
}
