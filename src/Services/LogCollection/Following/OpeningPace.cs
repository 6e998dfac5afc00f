namespace Dashboard.Services.LogCollection.Following;

/// <summary>Spreads requests over time, so that a start with a thousand containers, or the end of a fault, is no storm.</summary>
internal sealed class OpeningPace(TimeProvider time)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            next = next < now ? now : next;
            wait = next - now;
            next += Apart;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
