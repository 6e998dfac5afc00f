using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Runs a follower beside its reader and hands on what it reports, many small changes as one. A slow reader slows the follower: nothing is dropped.</summary>
internal static class UpdateBatches
{
    private const int Waiting = 64;
    private const int LargestBatch = 2000;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    public static async IAsyncEnumerable<ListUpdate<T>> ReadAsync<T>(
        Func<ChannelWriter<ListUpdate<T>>, CancellationToken, Task> follow,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<ListUpdate<T>>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        var following = RunAsync(follow, channel.Writer, stop.Token);
        try
        {
            while (await channel.Reader.WaitToReadAsync(cancellationToken))
            {
                while (channel.Reader.TryRead(out var update))
                {
                    if (update is not ListUpdate<T>.Changes changes)
                    {
                        yield return update;
                        continue;
                    }

                    await Task.Delay(Gather, time, cancellationToken);
                    yield return Merge(changes, channel.Reader);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await following;
        }
    }

    private static ListUpdate<T>.Changes Merge<T>(ListUpdate<T>.Changes first, ChannelReader<ListUpdate<T>> reader)
    {
        var all = new List<ItemChange<T>>(first.Items);
        while (all.Count < LargestBatch && reader.TryPeek(out var next) && next is ListUpdate<T>.Changes more && reader.TryRead(out _))
            all.AddRange(more.Items);
        return new(all);
    }

    /// <summary>Ends the channel as the follower ends: a bug in it is thrown to the reader, a cancellation ends in silence.</summary>
    private static async Task RunAsync<T>(Func<ChannelWriter<ListUpdate<T>>, CancellationToken, Task> follow, ChannelWriter<ListUpdate<T>> writer, CancellationToken cancellationToken)
    {
        try
        {
            await follow(writer, cancellationToken);
            writer.TryComplete();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            writer.TryComplete();
        }
        catch (Exception exception)
        {
            writer.TryComplete(exception);
        }
    }
}
