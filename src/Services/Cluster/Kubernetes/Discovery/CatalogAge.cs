namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Says when a catalog is to be asked after.</summary>
internal sealed class CatalogAge(TimeProvider time)
{
    /// <summary>While every change is seen, this is only for what a watch may have lost.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(10);

    /// <summary>Asking with an ETag costs the server next to nothing.</summary>
    private static readonly TimeSpan Cheap = TimeSpan.FromSeconds(30);

    /// <summary>Without one it is a call for each group version.</summary>
    private static readonly TimeSpan Dear = TimeSpan.FromMinutes(2);

    /// <summary>A new definition stands in the discovery a little later than in the list of definitions.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan WhileSettling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileSettlingDear = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Func<bool>? seesAll;
    private bool cheap;
    private bool settles;
    private long? readAt;
    private long? changedAt;
    private long? failedAt;

    public bool IsDue()
    {
        lock (gate)
        {
            if (failedAt is { } failed)
                return time.GetElapsedTime(failed) >= AfterFailure;
            if (readAt is not { } read)
                return true;
            var age = time.GetElapsedTime(read);
            if (changedAt is { } changed && (changed >= read || (settles && time.GetElapsedTime(changed) < Settling)))
                return age >= (cheap ? WhileSettling : WhileSettlingDear);
            return age >= (seesAll?.Invoke() == true ? Watched : cheap ? Cheap : Dear);
        }
    }

    /// <summary>A reading begins; what changes from now on it may have missed.</summary>
    public long Start() => time.GetTimestamp();

    public void Read(long started, bool canAskCheaply, Func<bool> watchSeesAll)
    {
        lock (gate)
            (readAt, failedAt, cheap, seesAll) = (started, null, canAskCheaply, watchSeesAll);
    }

    public void Failed()
    {
        lock (gate)
            failedAt = time.GetTimestamp();
    }

    /// <param name="justNow">Whether the change is new, so that the discovery may not have it yet.</param>
    public void Changed(bool justNow)
    {
        lock (gate)
            (changedAt, settles) = (time.GetTimestamp(), justNow);
    }

    /// <summary>From now on changes go unseen.</summary>
    public void WatchEnded()
    {
        lock (gate)
            seesAll = null;
    }
}
