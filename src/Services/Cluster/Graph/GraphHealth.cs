namespace Dashboard.Services.Cluster.Graph;

/// <summary>How well an object is, as far as its own status tells. Ordered from what needs no look to what does.</summary>
public enum GraphHealth
{
    /// <summary>The kind has no health.</summary>
    None,
    Idle,
    Ok,
    Warn,
    Bad,
}
