namespace Dashboard.Services.Cluster.Capacity;

/// <summary>What the amounts are measured against.</summary>
public enum CapacityBound
{
    /// <summary>What the nodes can give.</summary>
    Nodes,

    /// <summary>The quotas of the namespaces: the user may not see the nodes.</summary>
    Quota,

    /// <summary>Nothing that the user may see.</summary>
    None,
}
