namespace Dashboard.Services.Cluster.Changes;

/// <summary>How a change reads: as good or bad news, or as neither.</summary>
public enum ChangeSort
{
    /// <summary>Somebody or something changed what is wanted: a roll-out, a scaling, a configuration.</summary>
    Deliberate,

    /// <summary>Something went well: a job is done, a node is ready again.</summary>
    Good,

    /// <summary>Something may come of it: a node under pressure, a failing probe.</summary>
    Uneasy,

    /// <summary>Something broke: a pod was killed, an image could not be pulled.</summary>
    Bad,
}
