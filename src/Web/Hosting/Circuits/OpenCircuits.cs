using System.Diagnostics.Metrics;
using System.Threading.Channels;

namespace Dashboard.Web.Hosting.Circuits;

/// <summary>How many pages stand open, or are kept for a reconnect; tells when the first one has come and the last one has gone.</summary>
internal sealed class OpenCircuits
{
    private static readonly Meter Meter = new("Dashboard.Web");
    private static readonly UpDownCounter<int> Circuits = Meter.CreateUpDownCounter<int>("dashboard.circuits", "{circuit}", "Open circuits: pages that stand open, and those kept for a reconnect.");

    private readonly Channel<bool> emptied = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int count;

    public bool None => Volatile.Read(ref count) == 0;

    public void Opened()
    {
        Circuits.Add(1);
        if (Interlocked.Increment(ref count) == 1)
            Change();
    }

    public void Closed()
    {
        Circuits.Add(-1);
        if (Interlocked.Decrement(ref count) != 0)
            return;
        emptied.Writer.TryWrite(true);
        Change();
    }

    /// <summary>Waits until the last one has gone, once for each time: for one who waits.</summary>
    public async Task EmptiedAsync(CancellationToken cancellationToken) => await emptied.Reader.ReadAsync(cancellationToken);

    /// <summary>Waits until there are none, or some.</summary>
    public async Task UntilAsync(bool none, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The next change first: one that comes meanwhile is then not missed.
            var next = Volatile.Read(ref changed).Task;
            if (None == none)
                return;
            await next.WaitAsync(cancellationToken);
        }
    }

    private void Change() => Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
