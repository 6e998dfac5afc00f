using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Reads the same thing again and again.</summary>
internal static class Polling
{
    /// <summary>What stays as it is, is read no more seldom than this.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromSeconds(40);

    /// <summary>
    /// The same, but ever more seldom while nothing changes: after each answer with the same <paramref name="fingerprint"/> twice as long as before, up to
    /// <see cref="Calm"/>; after another one as often as at first.
    /// </summary>
    public static async IAsyncEnumerable<T> FollowAsync<T>(
        this TimeProvider time, TimeSpan interval, Func<CancellationToken, Task<T>> read, Func<T, int> fingerprint, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pause = interval;
        int? last = null;
        while (true)
        {
            var started = time.GetTimestamp();
            var value = await read(cancellationToken);
            var took = time.GetElapsedTime(started);
            yield return value;
            var now = fingerprint(value);
            pause = now != last ? interval : pause * 2 < Calm ? pause * 2 : Calm;
            last = now;
            await Task.Delay(took * 10 > pause ? took * 10 : pause, time, cancellationToken);
        }
    }

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
