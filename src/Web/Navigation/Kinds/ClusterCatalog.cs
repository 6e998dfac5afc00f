using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Web.Navigation;

/// <summary>What the cluster's discovery last said, for the frame: kept for the circuit and looked at anew when asked. Scoped.</summary>
public sealed class ClusterCatalog(IKubernetesClient client)
{
    private ApiCatalog? current;

    /// <summary>Told after <see cref="Current"/> or <see cref="Failure"/> became another.</summary>
    public event EventHandler? Changed;

    /// <summary>Null until the first answer, and where there never was one.</summary>
    public ApiCatalog? Current => current;

    /// <summary>Why the last question had no answer; null after one that had.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Asks again. The client answers from its own cache unless definitions came or went.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var answer = await client.DiscoverAsync(cancellationToken);
        var before = (current, Failure);
        if (answer.TryGet(out var catalog, out var failure))
            current = catalog;
        Failure = failure;
        if (before != (current, Failure))
            Changed?.Invoke(this, EventArgs.Empty);
    }
}
