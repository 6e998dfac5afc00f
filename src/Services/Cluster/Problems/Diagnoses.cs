using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>
/// Diagnoses a scope as long as somebody looks, one run for all who look with the same identity: pods and warnings by watch, the other kinds
/// read again when those move. Singleton; the caller's own client reads.
/// </summary>
internal sealed class Diagnoses(PodFeeds pods, EventFeeds events, TimeProvider time)
{
    /// <summary>Normal events of anything but pods and replica sets: roll-outs, scalings, volumes, jobs. The others are too many and tell nothing.</summary>
    public const string Notices = "type=Normal,involvedObject.kind!=Pod,involvedObject.kind!=ReplicaSet";

    public const string Warnings = "type!=Normal";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WaitForEvents = TimeSpan.FromMilliseconds(800);

    private readonly SharedFeed<Diagnosis> feeds = new(time);

    public IAsyncEnumerable<Diagnosis> FollowAsync(IKubernetesClient client, NamespaceScope scope, CancellationToken cancellationToken) =>
        feeds.FollowAsync(new FeedKey(client.IdentityKey, scope), client, (own, token) => RunAsync(own, scope, token), cancellationToken);

    /// <summary>The latest of the whole cluster, where somebody with the same identity looks at it just now.</summary>
    public Diagnosis? Latest(IKubernetesClient client, NamespaceScope scope) => feeds.Latest(new FeedKey(client.IdentityKey, scope));

    private async IAsyncEnumerable<Diagnosis> RunAsync(IKubernetesClient client, NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = new Signal();
        var podRows = new Latest<LiveSnapshot<PodRow>>(pods.FollowAsync(client, scope, ending.Token), signal, ending.Token);
        var warnings = new Latest<LiveSnapshot<ClusterEvent>>(events.FollowAsync(client, scope, Warnings, ending.Token), signal, ending.Token);
        var notices = new Latest<LiveSnapshot<ClusterEvent>>(events.FollowAsync(client, scope, Notices, ending.Token), signal, ending.Token);
        var run = new DiagnosisRun(client, scope, time);
        try
        {
            while (true)
            {
                var start = time.GetTimestamp();
                var reading = run.ReadAsync(cancellationToken);
                var rows = await podRows.FirstAsync.WaitAsync(cancellationToken);
                await Task.WhenAny(Task.WhenAll(warnings.FirstAsync, notices.FirstAsync), Task.Delay(WaitForEvents, time, cancellationToken));
                yield return await run.DiagnoseAsync(podRows.Value ?? rows, [warnings.Value, notices.Value], await reading, cancellationToken);

                var pause = time.GetElapsedTime(start) * 8;
                await Task.Delay(pause > Shortest ? pause : Shortest, time, cancellationToken);
                await signal.WaitAsync(Longest, time, cancellationToken);
            }
        }
        finally
        {
            await ending.CancelAsync();
        }
    }
}
