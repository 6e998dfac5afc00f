namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>What a container asks for and may use: cores and bytes; null where nothing is said. <paramref name="Other"/>: further resources as written, for instance <c>nvidia.com/gpu 1</c>.</summary>
public sealed record ContainerResources(double? CpuRequest, double? CpuLimit, double? MemoryRequest, double? MemoryLimit, IReadOnlyList<string> Other);
