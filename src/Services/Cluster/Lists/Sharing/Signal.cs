namespace Dashboard.Services.Cluster.Lists.Sharing;

/// <summary>Says that something changed. Many changes before the listener looks are one.</summary>
internal sealed class Signal
{
    private readonly Lock gate = new();
    private TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set()
    {
        lock (gate)
            waiting.TrySetResult();
    }

    /// <summary>Waits for the next change since the last wait ended.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await waiting.Task.WaitAsync(cancellationToken);
        lock (gate)
        {
            if (waiting.Task.IsCompleted)
                waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
