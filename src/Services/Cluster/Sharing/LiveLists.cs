using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Sharing;

/// <summary>Follows a list in every namespace of a scope and reports all rows, again when they change, but no more often than every <c>pause</c>.</summary>
internal static class LiveLists
{
    public static async IAsyncEnumerable<LiveSnapshot<TRow>> FollowAsync<TItem, TRow>(
        LiveListSource<TItem, TRow> source, NamespaceScope scope, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = new Signal();
        var rows = new LiveRows<TItem, TRow>(source.Shape, source.Limit, signal.Set);
        IReadOnlyList<string?> parts = scope.IsAll ? [null] : [.. scope.Names];
        var following = Task.WhenAll(parts.Select(part => rows.FollowAsync(part ?? "", () => source.Follow(part, ending.Token), time, ending.Token)));
        try
        {
            while (true)
            {
                await signal.WaitAsync(cancellationToken);
                var snapshot = rows.Snapshot(parts.Count);
                if (!snapshot.Complete)
                    continue;
                yield return snapshot;
                if (following.IsFaulted)
                    await following;
                await Task.Delay(source.Pause, time, cancellationToken);
            }
        }
        finally
        {
            await ending.CancelAsync();
        }
    }
}
