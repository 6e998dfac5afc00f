using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>What points at a workload, and the kinds that could not be read.</summary>
public sealed record Pointers(IReadOnlyList<Pointer> Found, IReadOnlyList<Failure> Blind);
