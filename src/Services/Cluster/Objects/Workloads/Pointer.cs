using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>An object that points at a workload or its pods, and what it says of them.</summary>
public sealed record Pointer(ResourceRef Reference, string Kind, Sentence Says);
