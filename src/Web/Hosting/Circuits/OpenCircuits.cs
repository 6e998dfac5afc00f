using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace Dashboard.Web.Hosting.Circuits;

/// <summary>How many pages stand open, or are kept for a reconnect; tells when the last one has gone.</summary>
internal sealed class OpenCircuits
{
    private static readonly Meter Meter = new("Dashboard.Web");
    private static readonly UpDownCounter<int> Circuits = Meter.CreateUpDownCounter<int>("dashboard.circuits", "{circuit}", "Open circuits: pages that stand open, and those kept for a reconnect.");

    private readonly Channel<bool> emptied = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int count;

    public bool None => Volatile.Read(ref count) == 0;

    public void Opened()
    {
        Interlocked.Increment(ref count);
        Circuits.Add(1);
    }

    public void Closed()
    {
        Circuits.Add(-1);
        if (Interlocked.Decrement(ref count) == 0)
            emptied.Writer.TryWrite(true);
    }

    /// <summary>Waits until the last one has gone, once for each time.</summary>
    public async Task EmptiedAsync(CancellationToken cancellationToken) => await emptied.Reader.ReadAsync(cancellationToken);
}
