namespace Dashboard.Services.Cluster.Lists.Live;

public enum ListPhase
{
    /// <summary>Nothing is there yet.</summary>
    Loading,

    /// <summary>The first rows are there, the rest is on its way.</summary>
    Partial,

    /// <summary>All rows are there and follow the cluster.</summary>
    Live,

    /// <summary>The stream is broken: what is shown may be old. It is tried again.</summary>
    Stale,

    /// <summary>Nothing can be shown, and trying again by itself would not help.</summary>
    Failed,
}
