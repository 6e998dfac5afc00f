namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>How a thing is.</summary>
public enum ObjectHealth
{
    Good,

    /// <summary>On its way: starting, rolling out, ending.</summary>
    Moving,

    /// <summary>Will hurt if nobody acts, or cannot be told.</summary>
    Warning,

    Bad,

    /// <summary>At rest by intent: finished, suspended, scaled to none.</summary>
    Idle,
}
