using System.Collections.Concurrent;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>What goes on after awaiting, done one after another when a test asks for it: so a test knows when nothing is left to do.</summary>
internal sealed class WorkQueue : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> work = new();

    public override void Post(SendOrPostCallback d, object? state) => work.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

    public void Run(Action start)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            start();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public void Drain() => Run(() =>
    {
        while (work.TryDequeue(out var item))
            item.Callback(item.State);
    });
}
