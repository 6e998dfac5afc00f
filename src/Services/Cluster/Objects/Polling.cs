using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Reads the same thing again and again.</summary>
internal static class Polling
{
    /// <summary>Reads at once and then after each interval. A slow answer makes the next interval longer, so that a hard question never fills the server's time.</summary>
    public static async IAsyncEnumerable<T> FollowAsync<T>(
        this TimeProvider time, TimeSpan interval, Func<CancellationToken, Task<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var started = time.GetTimestamp();
            yield return await read(cancellationToken);
            var took = time.GetElapsedTime(started);
            await Task.Delay(took * 10 > interval ? took * 10 : interval, time, cancellationToken);
        }
    }
}
