using Dashboard.Services.Primitives;

namespace Dashboard.Web.Features.Discover;

/// <summary>Tries again by itself what failed because of the server: soon at first, each half minute in the end, never sooner than the server asks for.</summary>
internal sealed class LaterTry(TimeProvider time, Action again) : IDisposable
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30)];
    private ITimer? timer;
    private int tries;

    /// <summary>How the latest try ended; null where it did not fail.</summary>
    public void After(Failure? failure)
    {
        Cancel();
        if (failure is null || !ComesBack(failure.Kind))
        {
            tries = 0;
            return;
        }

        var wait = Waits[Math.Min(tries++, Waits.Length - 1)];
        timer = time.CreateTimer(_ => again(), null, failure.RetryAfter is { } asked && asked > wait ? asked : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing is tried until something has failed again.</summary>
    public void Cancel()
    {
        timer?.Dispose();
        timer = null;
    }

    public void Dispose() => Cancel();

    // A search that took too long would take as long again.
    private static bool ComesBack(FailureKind kind) => kind is FailureKind.Unreachable or FailureKind.ServerError or FailureKind.Throttled or FailureKind.Garbled;
}
