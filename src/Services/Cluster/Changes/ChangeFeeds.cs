using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>What changed in a scope as long as somebody looks, one run for all who look with the same identity. Singleton; the caller's own client reads.</summary>
internal sealed class ChangeFeeds(EventFeeds events, PodFeeds pods, TimeProvider time)
{
    private const int Most = 200;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WaitForEvents = TimeSpan.FromMilliseconds(1500);

    private static readonly IReadOnlyList<IChangeSource> Sources = [new RollOutChanges(), new ScalingChanges(), new ConfigurationChanges(), new EventChanges(), new RestartChanges()];

    private readonly SharedFeed<ChangeList> feeds = new(time);

    public IAsyncEnumerable<ChangeList> FollowAsync(IKubernetesClient client, NamespaceScope scope, ApiCatalog catalog, CancellationToken cancellationToken) =>
        feeds.FollowAsync(new FeedKey(client.IdentityKey, scope), client, (own, token) => RunAsync(own, scope, catalog, token), cancellationToken);

    internal static IReadOnlyList<Change> Find(ChangePicture picture) =>
    [
        .. Sources.SelectMany(source => source.Find(picture)).OrderByDescending(change => change.At).ThenBy(change => change.Id, StringComparer.Ordinal).Take(Most),
    ];

    private async IAsyncEnumerable<ChangeList> RunAsync(IKubernetesClient client, NamespaceScope scope, ApiCatalog catalog, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = new Signal();
        var warnings = new Latest<LiveSnapshot<ClusterEvent>>(events.FollowAsync(client, scope, Diagnoses.Warnings, ending.Token), signal, ending.Token);
        var notices = new Latest<LiveSnapshot<ClusterEvent>>(events.FollowAsync(client, scope, Diagnoses.Notices, ending.Token), signal, ending.Token);
        var podRows = new Latest<LiveSnapshot<PodRow>>(pods.FollowAsync(client, scope, ending.Token), signal, ending.Token);
        var reader = new ChangeReader();
        try
        {
            while (true)
            {
                var look = new Look(client, scope, catalog, time);
                var picture = await reader.ReadAsync(look, Window, cancellationToken);
                await Task.WhenAny(Task.WhenAll(warnings.FirstAsync, notices.FirstAsync, podRows.FirstAsync), Task.Delay(WaitForEvents, time, cancellationToken));
                var seen = new[] { warnings.Value, notices.Value }.OfType<LiveSnapshot<ClusterEvent>>().ToList();
                yield return new ChangeList(Find(picture with { Events = [.. seen.SelectMany(it => it.Rows)], Pods = podRows.Value?.Rows ?? [] }))
                {
                    Blind = [.. seen.SelectMany(it => it.Failures).Take(1), .. look.Blind.Select(spot => spot.Failure)],
                };

                await Task.Delay(Shortest, time, cancellationToken);
                await signal.WaitAsync(Longest, time, cancellationToken);
            }
        }
        finally
        {
            await ending.CancelAsync();
        }
    }
}
