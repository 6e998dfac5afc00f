using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

internal sealed class PodMaps(IKubernetesClient client, PodFeeds feeds, ResourceLists lists, TimeProvider time) : IPodMaps
{
    public async IAsyncEnumerable<Result<PodMap>> FollowAsync(NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var nodes = lists.TakeLostNodes(client);
        await foreach (var snapshot in feeds.FollowAsync(client, scope, cancellationToken))
            yield return Map(snapshot, nodes.Current);
    }

    private Result<PodMap> Map(LiveSnapshot<PodRow> snapshot, IReadOnlySet<string> lost)
    {
        if (snapshot.Rows.Count == 0 && snapshot.Failures.Count > 0)
            return snapshot.Failures[0];
        var now = time.GetUtcNow();
        return new PodMap(
        [
            .. snapshot.Rows.GroupBy(pod => pod.Namespace).Select(group => Count(group.Key, group, lost, now))
                .OrderByDescending(it => it.Bad > 0).ThenByDescending(it => it.Uneasy > 0).ThenByDescending(it => it.Total).ThenBy(it => it.Namespace, StringComparer.Ordinal),
        ]) { Failures = snapshot.Failures };
    }

    private static NamespacePods Count(string name, IEnumerable<PodRow> pods, IReadOnlySet<string> lost, DateTimeOffset now)
    {
        var by = pods.CountBy(pod => PodHealths.Of(pod, lost, now)).ToDictionary();
        return new NamespacePods
        {
            Namespace = name,
            Total = by.Values.Sum(),
            Bad = by.GetValueOrDefault(PodHealth.Bad),
            Uneasy = by.GetValueOrDefault(PodHealth.Restarting) + by.GetValueOrDefault(PodHealth.Failed),
            Starting = by.GetValueOrDefault(PodHealth.Starting),
            Finished = by.GetValueOrDefault(PodHealth.Finished),
        };
    }
}
