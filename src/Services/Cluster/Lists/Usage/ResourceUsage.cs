namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>What a pod or node uses now: cores and bytes, and the cores of the last samples, oldest first.</summary>
public sealed record ResourceUsage(double Cpu, double Memory, IReadOnlyList<double> CpuHistory);
