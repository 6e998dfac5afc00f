using System.Threading.Channels;

namespace Dashboard.Services.Cluster.Sharing;

/// <summary>Says that something changed; several times before somebody looks count once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => channel.Writer.TryWrite(true);

    /// <summary>Waits for a change since the last call.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => channel.Reader.ReadAsync(cancellationToken);

    /// <summary>The same, but not for longer than <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var timer = time.CreateTimer(_ => limit.Cancel(), null, atMost, Timeout.InfiniteTimeSpan);
        try
        {
            await channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }
}
