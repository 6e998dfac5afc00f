using System.Diagnostics;

namespace Dashboard.E2E.Support;

/// <summary>Waits for what no locator can express.</summary>
public static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks again and again; throws <see cref="TimeoutException"/> where it does not become true.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > (patience ?? Patience))
                throw new TimeoutException();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
