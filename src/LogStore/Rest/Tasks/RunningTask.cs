namespace Dashboard.LogStore.Rest.Tasks;

/// <summary>A request that is being answered.</summary>
internal sealed class RunningTask(long id, string action, string description, string? opaqueId, DateTimeOffset started, long startedTimestamp, Action<RunningTask> ended) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    public long Id => id;

    public string Action => action;

    public string Description => description;

    public string? OpaqueId => opaqueId;

    public DateTimeOffset Started => started;

    public long StartedTimestamp => startedTimestamp;

    public CancellationToken Cancelled => cancellation.Token;

    public bool IsCancelled => cancellation.IsCancellationRequested;

    public void Cancel()
    {
        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended meanwhile, which is what was asked for.
        }
    }

    public void Dispose()
    {
        ended(this);
        cancellation.Dispose();
    }
}
