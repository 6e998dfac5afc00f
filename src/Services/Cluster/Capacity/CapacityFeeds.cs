using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Sharing;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Measures a scope as long as somebody looks, one run for all who look with the same identity. Singleton; the caller's own client reads.</summary>
internal sealed class CapacityFeeds(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly SharedFeed<CapacityUpdate> feeds = new(time);

    public IAsyncEnumerable<CapacityUpdate> FollowAsync(IKubernetesClient client, NamespaceScope scope, CancellationToken cancellationToken) =>
        feeds.FollowAsync(new FeedKey(client.IdentityKey, scope), client, (own, token) => RunAsync(own, scope, token), cancellationToken);

    private async IAsyncEnumerable<CapacityUpdate> RunAsync(IKubernetesClient client, NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = new CapacityRun(client, scope, time);
        var ring = new CapacityRing();
        yield return new CapacityUpdate(await run.MeasureQuicklyAsync(cancellationToken));
        while (true)
        {
            var result = await run.MeasureAsync(cancellationToken);
            if (result.IsSuccess)
                ring.Add(result.Value);
            yield return new CapacityUpdate(result.Map(report => report with { History = ring.Points() }));
            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
