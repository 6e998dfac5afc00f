namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Whether the cluster tells what is used.</summary>
public enum MetricsState
{
    Present,

    /// <summary>The cluster has no metrics.k8s.io: metrics-server is not installed.</summary>
    Absent,

    /// <summary>It has, but it does not answer.</summary>
    Unavailable,

    /// <summary>The user may not read it.</summary>
    Forbidden,
}
