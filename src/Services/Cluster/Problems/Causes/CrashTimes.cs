using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Since when and how often pods crash.</summary>
internal static class CrashTimes
{
    private static readonly TimeSpan FromBirth = TimeSpan.FromMinutes(5);

    /// <summary>The start of the pods where they crash from their birth on, else the first report of a back-off, else the last end of a container.</summary>
    public static DateTimeOffset Since(Trouble trouble)
    {
        var first = trouble.Events.Where(it => it.Reason is "BackOff" or "Killing" or "Unhealthy").Select(it => (DateTimeOffset?)it.First).Min()
            ?? trouble.Containers.Select(it => it.Container.EndedBefore?.Finished ?? it.Container.LastEnd?.Finished).Min()
            ?? trouble.Pods.Min(pod => pod.LastRestart ?? pod.Created);
        var worst = trouble.Pods.MaxBy(pod => pod.Restarts)!;
        var born = trouble.Pods.Min(pod => pod.Created);
        return first - born < FromBirth || trouble.At - worst.Created < LoopTime(worst.Restarts) * 1.5 + FromBirth ? born : first;
    }

    /// <summary>How long so many restarts take in a crash loop from the start: the kubelet waits 10 s, 20 s, 40 s, 80 s, 160 s, then 5 min each time.</summary>
    private static TimeSpan LoopTime(int restarts) =>
        restarts <= 5 ? TimeSpan.FromSeconds(10 * ((1 << restarts) - 1)) : TimeSpan.FromSeconds(310) + (TimeSpan.FromMinutes(5) * (restarts - 5));

    /// <summary>"…, 6 times in 12 min", where the restarts are known to be of that time; else how often in all, once, or not at all yet.</summary>
    public static Sentence Headline(string key, Trouble trouble, params IEnumerable<object> values)
    {
        var since = Since(trouble);
        object[] given = [.. values];
        return trouble.Restarts switch
        {
            0 => new Sentence(key + "First", given),
            1 => new Sentence(key + "Once", given),
            var times when since == trouble.Pods.Min(pod => pod.Created) => new Sentence(key + "Times", [.. given, times, Rounded(trouble.At - since)]),
            var times => new Sentence(key + "InAll", [.. given, times]),
        };
    }

    /// <summary>Without seconds, so that a live line does not change all the time.</summary>
    private static TimeSpan Rounded(TimeSpan span) => TimeSpan.FromMinutes(Math.Max(1, Math.Floor(span.TotalMinutes)));
}
