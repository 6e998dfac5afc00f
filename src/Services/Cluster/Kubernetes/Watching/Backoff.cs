namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Pauses between tries: doubling from a second to ten seconds, each off by up to a quarter, so that many followers do not come at once.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private int failures;

    public TimeSpan Next(TimeSpan? atLeast)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(failures++, 10))));
        pause *= 0.75 + (Random.Shared.NextDouble() / 2);
        return atLeast is { } asked && asked > pause ? asked : pause;
    }

    /// <summary>The pause after an end that is no failure.</summary>
    public static TimeSpan Short() => TimeSpan.FromMilliseconds(50 + Random.Shared.Next(200));

    public void Reset() => failures = 0;
}
