using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster;

namespace Dashboard.Services.Access.Sessions;

/// <summary>
/// A followed list that lasts no longer than the right to it: where that is lost, the list is asked for anew, so that the server refuses it in its own words
/// and for good.
/// </summary>
internal sealed class RightfulStream<T>(StreamRights rights, ResourceType type, ListRequest request, Func<CancellationToken, IAsyncEnumerable<ListUpdate<T>>> follow)
{
    public async IAsyncEnumerable<ListUpdate<T>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var served = true;
        bool lost;
        do
        {
            using var right = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var watching = WatchAsync(served, right);
            try
            {
                await using var updates = follow(right.Token).GetAsyncEnumerator(right.Token);
                while (await NextAsync(updates, cancellationToken))
                    yield return updates.Current;
            }
            finally
            {
                await right.CancelAsync();
                lost = await watching;
            }

            served = false;
        }
        while (lost && !cancellationToken.IsCancellationRequested);
    }

    /// <summary>Cancels the stream when its right is lost, and says whether it was.</summary>
    private async Task<bool> WatchAsync(bool served, CancellationTokenSource right)
    {
        try
        {
            await rights.LostAsync(type, request, served, right.Token);
            await right.CancelAsync();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ListUpdate<T>> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
