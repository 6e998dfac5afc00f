using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Cluster.Kubernetes.Watching;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Watches the custom resource definitions and API services of a server for as long as a catalog is in use, where the user may.</summary>
internal sealed class CatalogWatch : IDisposable
{
    private static readonly ResourceType[] Types =
    [
        new("apiextensions.k8s.io", "v1", "customresourcedefinitions"),
        new("apiregistration.k8s.io", "v1", "apiservices"),
    ];

    private readonly CancellationTokenSource stop = new();
    private readonly bool[] watched = new bool[Types.Length];
    private readonly Action<bool> changed;

    public CatalogWatch(KubernetesTransport transport, Action<bool> changed)
    {
        this.changed = changed;
        for (var i = 0; i < Types.Length; i++)
            _ = FollowAsync(transport, i, stop.Token);
    }

    /// <summary>Whether all changes are seen: otherwise the catalog is to be asked after from time to time.</summary>
    public bool SeesAll => Volatile.Read(ref watched[0]) && Volatile.Read(ref watched[1]);

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task FollowAsync(KubernetesTransport transport, int index, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var update in Following.Start(transport, new TableItems(), Types[index], new ListRequest(), cancellationToken))
                Take(update, index);
        }
        catch (OperationCanceledException)
        {
            // The catalog is no longer in use.
        }
        finally
        {
            Volatile.Write(ref watched[index], false);
        }
    }

    private void Take(ListUpdate<TableRow> update, int index)
    {
        switch (update)
        {
            case ListUpdate<TableRow>.Interrupted:
                Volatile.Write(ref watched[index], false);
                break;
            case ListUpdate<TableRow>.Resumed:
                Volatile.Write(ref watched[index], true);
                break;
            case ListUpdate<TableRow>.Snapshot:
                // The list may be newer than the catalog.
                Volatile.Write(ref watched[index], true);
                changed(false);
                break;
            case ListUpdate<TableRow>.Changes:
                changed(true);
                break;
        }
    }
}
