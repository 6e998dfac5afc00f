namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>How well a row's object is, worst first: the order in which a list sorted by status stands.</summary>
public enum HealthTone
{
    /// <summary>Something does not work.</summary>
    Bad,

    /// <summary>Not as wanted, or will not be for long.</summary>
    Warn,

    /// <summary>On its way.</summary>
    Info,

    /// <summary>As wanted.</summary>
    Ok,

    /// <summary>Done, or switched off on purpose.</summary>
    Idle,

    /// <summary>Nothing in the list tells.</summary>
    None,
}
