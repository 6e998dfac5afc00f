namespace Dashboard.Services.LogCollection.Following;

/// <summary>Wakes those who wait for a change; who has seen an older state than the last change does not wait at all.</summary>
internal sealed class Signal
{
    private readonly Lock gate = new();
    private List<TaskCompletionSource> waiting = [];
    private long version;

    /// <summary>How many changes there were.</summary>
    public long Version => Interlocked.Read(ref version);

    public void Change()
    {
        List<TaskCompletionSource> woken;
        lock (gate)
        {
            version++;
            woken = waiting;
            waiting = [];
        }

        foreach (var one in woken)
            one.TrySetResult();
    }

    /// <summary>Waits for a change after a <see cref="Version"/>.</summary>
    public async Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (version != seen)
                return;
            waiting.Add(waiter);
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (signal, waits) = ((Signal, TaskCompletionSource))state!;
                signal.Leave(waits);
                waits.TrySetCanceled(token);
            },
            (this, waiter));
        await waiter.Task;
    }

    private void Leave(TaskCompletionSource waiter)
    {
        lock (gate)
            waiting.Remove(waiter);
    }
}
