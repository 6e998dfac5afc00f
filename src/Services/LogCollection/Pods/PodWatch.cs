using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection.Pods;

/// <summary>Follows the pods of one namespace, or of all, for good; a refusal is asked about again, for rights can be given.</summary>
internal sealed partial class PodWatch(
    IKubernetesClient client, CollectorOptions options, IPodListener listener, CollectorStatus status, TimeProvider time, ILogger<PodWatch> logger)
{
    private static readonly ResourceType Pods = new("", "v1", "pods");
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(1);

    /// <param name="namespace">Null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(string? @namespace, CancellationToken cancellationToken)
    {
        var request = new ListRequest { Namespace = @namespace, LabelSelector = options.LabelSelector };
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            await foreach (var update in client.FollowProjectedAsync(Pods, request, PodReader.Read, cancellationToken))
                Take(update, known);
            await Task.Delay(Refused, time, cancellationToken);
        }
    }

    private void Take(ListUpdate<CollectedPod> update, HashSet<string> known)
    {
        switch (update)
        {
            case ListUpdate<CollectedPod>.Snapshot snapshot:
                status.WatchFailure = null;
                var there = snapshot.Items.Where(IsWanted).ToList();
                foreach (var gone in known.Except(there.Select(pod => pod.Uid)).ToList())
                    Remove(gone, known);
                foreach (var pod in there)
                    Add(pod, known);
                break;
            case ListUpdate<CollectedPod>.Changes changes:
                status.WatchFailure = null;
                foreach (var change in changes.Items.Where(change => IsWanted(change.Item)))
                {
                    if (change.Kind == ChangeKind.Deleted)
                        Remove(change.Item.Uid, known);
                    else
                        Add(change.Item, known);
                }

                break;
            case ListUpdate<CollectedPod>.Resumed:
                status.WatchFailure = null;
                break;
            case ListUpdate<CollectedPod>.Interrupted interrupted:
                if (status.WatchFailure is null)
                    LogInterrupted(interrupted.Failure.Message);
                status.WatchFailure = interrupted.Failure.Message;
                break;
        }
    }

    private bool IsWanted(CollectedPod pod) => pod.Uid.Length > 0 && !options.ExcludeNamespaces.Contains(pod.Namespace, StringComparer.Ordinal);

    private void Add(CollectedPod pod, HashSet<string> known)
    {
        known.Add(pod.Uid);
        listener.PodIs(pod);
    }

    private void Remove(string uid, HashSet<string> known)
    {
        if (known.Remove(uid))
            listener.PodGone(uid);
    }

    [LoggerMessage(4221, LogLevel.Warning, "The log collector cannot watch pods: {Reason}")]
    private partial void LogInterrupted(string reason);
}
