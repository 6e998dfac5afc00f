using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>What events tell: pods that crashed or were evicted, nodes that came, went or are pressed, jobs that ended, volumes that grew. One line a workload.</summary>
internal sealed partial class EventChanges : IChangeSource
{
    public IEnumerable<Change> Find(ChangePicture picture) =>
        from it in picture.Events
        where it.Last >= picture.From
        let meaning = EventMeaning.Of(it)
        where meaning is not null && !IsImageBackOff(it)
        let name = Spoken(it)
        group it by (it.ObjectNamespace, it.ObjectKind, name, meaning.Key, meaning.Sort) into same
        select Of(same.Key.name, new EventMeaning(same.Key.Key, same.Key.Sort), [.. same], picture);

    private static Change Of(string name, EventMeaning meaning, IReadOnlyList<ClusterEvent> events, ChangePicture picture)
    {
        var latest = events.MaxBy(it => it.Last)!;
        var job = latest.ObjectKind == "Job" && name != latest.ObjectName;
        return new Change
        {
            Id = $"event:{latest.ObjectNamespace}/{latest.ObjectKind}/{name}/{meaning.Key}",
            At = latest.Last,
            Sort = meaning.Sort,
            Subject = job
                ? picture.Reference("batch/v1", "CronJob", latest.ObjectNamespace, name)
                : picture.Reference(latest.ObjectApiVersion, latest.ObjectKind, latest.ObjectNamespace, latest.ObjectName),
            Name = job ? name : latest.ObjectName,
            Words = new Sentence(meaning.Key),
            Count = events.Sum(it => it.Count),
        };
    }

    /// <summary>The back-off of a pull is told by the failed pull itself.</summary>
    private static bool IsImageBackOff(ClusterEvent it) => it.Reason == "BackOff" && it.Message.Contains("pulling image", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name without what a controller appended to it: of pods the random end, of cron jobs' jobs the minute.</summary>
    private static string Spoken(ClusterEvent it) => it.ObjectKind switch
    {
        "Pod" => PodEnd().Replace(it.ObjectName, ""),
        "Job" => JobEnd().Replace(it.ObjectName, ""),
        _ => it.ObjectName,
    };

    [GeneratedRegex(@"(-[a-z0-9]{6,10})?-[a-z0-9]{5}$|-\d{1,5}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex PodEnd();

    [GeneratedRegex(@"-\d{8}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex JobEnd();
}
