namespace Dashboard.Services.Cluster.Capacity;

/// <summary>The whole cluster's last hour as the dashboard's own account saw it; empty without one. Whoever reads it must be allowed to see the same.</summary>
internal sealed class CapacityHistory
{
    public CapacityRing Ring { get; } = new();
}
