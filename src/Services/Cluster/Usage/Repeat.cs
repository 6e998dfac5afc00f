using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>Reads something again and again, for facts that no single watch tells.</summary>
public static class Repeat
{
    /// <summary>Reads at once, then <paramref name="pause"/> after each answer, until cancelled. A slow answer makes the pause longer: what takes seconds to read is not read all the time.</summary>
    public static async IAsyncEnumerable<T> EveryAsync<T>(
        TimeSpan pause, TimeProvider time, Func<CancellationToken, Task<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var started = time.GetTimestamp();
            var value = await read(cancellationToken);
            var took = time.GetElapsedTime(started);
            yield return value;
            await Task.Delay(took * 10 > pause ? took * 10 : pause, time, cancellationToken);
        }
    }
}
