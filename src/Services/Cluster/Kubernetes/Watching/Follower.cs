using System.Threading.Channels;
using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>
/// Keeps one list current: list, watch from its version, watch again from where the stream ended, list anew where that version has expired.
/// The rules are those of the API concepts page: https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
/// </summary>
internal sealed class Follower<T>(
    KubernetesTransport transport,
    ItemReader<T> items,
    ResourceType type,
    ListRequest request,
    ChannelWriter<ListUpdate<T>> updates)
{
    private const int RefusalsBeforeList = 3;
    private readonly ListCalls lists = new(transport);
    private readonly Backoff backoff = new();
    private readonly WatchStream<T> watch = new(transport, items, type, request, updates);
    private bool interrupted;
    private bool mustBeNewest;
    private int refusals;

    /// <summary>Runs until cancelled, or until the server refuses for good.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var list = await lists.AllAsync(type, ListAs(), items, cancellationToken);
            if (!list.TryGet(out var found, out var failure))
            {
                if (!await InterruptAsync(failure, cancellationToken))
                    return;
                continue;
            }

            interrupted = false;
            mustBeNewest = false;
            await updates.WriteAsync(new ListUpdate<T>.Snapshot(found.Items, found.Head.Columns), cancellationToken);
            if (!await WatchFromAsync(found.Head.ResourceVersion, cancellationToken))
                return;
        }
    }

    /// <summary>
    /// The first list may come from the server's watch cache, as every informer's does: what it lacks, the watch brings. After an expired version it must
    /// be the newest, or it could expire again.
    /// </summary>
    private ListRequest ListAs() => request with
    {
        ResourceVersion = request.ResourceVersion ?? (request.Limit is null && !mustBeNewest ? "0" : null),
    };

    /// <summary>True to list again, false to end.</summary>
    private async Task<bool> WatchFromAsync(string version, CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = await watch.RunAsync(version, OnOpenedAsync, cancellationToken);
            version = end.Version;
            if (end.Opened)
                backoff.Reset();
            if (end.Failure is null)
            {
                // The server ends each watch after its time: silent. One that ends at once, again and again, must not spin.
                await Task.Delay(Backoff.Short(), transport.Time, cancellationToken);
                continue;
            }

            transport.Telemetry.WatchRestarted(end.Failure.Kind);
            if (MustListAgain(end.Failure))
                return mustBeNewest = true;
            if (!await InterruptAsync(end.Failure, cancellationToken))
                return false;
        }
    }

    /// <summary>After an expired version; and where the server answers, but refuses the version again and again, as one does whose store was set back.</summary>
    private bool MustListAgain(Failure failure)
    {
        refusals = failure.StatusCode is >= 500 ? refusals + 1 : 0;
        if (failure.Kind != FailureKind.Expired && refusals < RefusalsBeforeList)
            return false;
        refusals = 0;
        return true;
    }

    private async ValueTask OnOpenedAsync(CancellationToken cancellationToken)
    {
        if (!interrupted)
            return;
        interrupted = false;
        await updates.WriteAsync(new ListUpdate<T>.Resumed(), cancellationToken);
    }

    /// <summary>Tells of the failure and waits; false where trying again is of no use.</summary>
    private async Task<bool> InterruptAsync(Failure failure, CancellationToken cancellationToken)
    {
        interrupted = true;
        var final = failure.Kind is FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Invalid;
        // A server that answers, but is not ready yet, will be soon.
        if (failure is { Kind: FailureKind.ServerError, StatusCode: < 500 })
            backoff.Reset();
        TimeSpan? pause = final ? null : backoff.Next(failure.RetryAfter);
        await updates.WriteAsync(new ListUpdate<T>.Interrupted(failure, pause), cancellationToken);
        if (pause is null)
            return false;
        await Task.Delay(pause.Value, transport.Time, cancellationToken);
        return true;
    }
}
