using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>Pods whose containers were restarted: the kubelet reports that for the first times only.</summary>
internal sealed class RestartChanges : IChangeSource
{
    public IEnumerable<Change> Find(ChangePicture picture)
    {
        var told = picture.Events.Where(it => it.Reason == "BackOff" && it.Last >= picture.From && it.ObjectUid is not null).Select(it => it.ObjectUid!).ToHashSet();
        return picture.Pods.Where(pod => pod.LastRestart >= picture.From && pod.Restarts > 0 && !told.Contains(pod.Uid)).Select(pod => new Change
        {
            Id = $"restart:{pod.Uid}",
            // The table tells the time to the minute only: without this the line would jump about.
            At = Whole(pod.LastRestart!.Value),
            Sort = pod.Ready < pod.Containers ? ChangeSort.Bad : ChangeSort.Uneasy,
            Subject = pod.Reference,
            Name = pod.Name,
            Words = new Sentence("ChangeRestarted"),
            // Of an older pod nobody knows which of its restarts were within the time.
            Count = pod.Created >= picture.From ? pod.Restarts : 1,
        });
    }

    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute), time.Offset);
}
