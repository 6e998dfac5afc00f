using System.Runtime.CompilerServices;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>Reads something again and again, for facts that no single watch tells.</summary>
public static class Repeat
{
    /// <summary>Reads at once, then <paramref name="pause"/> after each answer, until cancelled.</summary>
    public static async IAsyncEnumerable<T> EveryAsync<T>(
        TimeSpan pause, TimeProvider time, Func<CancellationToken, Task<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            yield return await read(cancellationToken);
            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
