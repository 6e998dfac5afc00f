namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>How a pod is, by its row.</summary>
internal enum PodHealth
{
    /// <summary>As its owner wants it.</summary>
    Good,

    /// <summary>Has done its work.</summary>
    Finished,

    /// <summary>Is young and on its way.</summary>
    Starting,

    /// <summary>Runs now, but was restarted more than once and a short while ago.</summary>
    Restarting,

    /// <summary>Ended without success and stays that way: a job's failed try, an evicted pod.</summary>
    Failed,

    /// <summary>Does not do what it should.</summary>
    Bad,
}
