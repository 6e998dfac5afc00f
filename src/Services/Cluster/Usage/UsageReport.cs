using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>Who uses an object: workloads by their templates, and pods that run with it (the first of them, and how many in all).</summary>
public sealed record UsageReport(IReadOnlyList<ObjectUser> Workloads, IReadOnlyList<ObjectUser> Pods, int PodCount, IReadOnlyList<Failure> Blind)
{
    public bool IsUnused => Workloads.Count == 0 && PodCount == 0 && Blind.Count == 0;
}
