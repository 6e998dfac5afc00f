using System.Runtime.CompilerServices;
using Dashboard.Services.Access;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

internal sealed class ClusterCapacity(IKubernetesClient client, CapacityFeeds feeds, CapacityHistory history, IAccess access) : ICapacity
{
    // Who may read these in all namespaces sees nothing in the history that they could not have measured themselves.
    private static readonly IReadOnlyList<AccessQuestion> NeededForHistory =
    [
        new("list", "", "nodes"), new("list", "", "pods"), new("list", "metrics.k8s.io", "nodes"),
    ];

    public async IAsyncEnumerable<Result<CapacityReport>> FollowAsync(NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mayReadHistory = scope.IsAll && history.Ring.Points().Count > 0 ? MayAsync(cancellationToken) : Task.FromResult(false);
        await foreach (var update in feeds.FollowAsync(client, scope, cancellationToken))
            yield return await mayReadHistory ? update.Result.Map(WithHistory) : update.Result;
    }

    private async Task<bool> MayAsync(CancellationToken cancellationToken)
    {
        foreach (var question in NeededForHistory)
        {
            if (!(await access.MayAsync(question, cancellationToken)).Allowed)
                return false;
        }

        return true;
    }

    private CapacityReport WithHistory(CapacityReport report) => history.Ring.Points() is { Count: > 0 } points && points.Count >= report.History.Count
        ? report with { History = points }
        : report;
}
