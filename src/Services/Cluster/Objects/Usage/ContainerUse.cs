namespace Dashboard.Services.Cluster.Objects.Usage;

/// <summary>What something uses now: cores and bytes.</summary>
public readonly record struct ContainerUse(double Cpu, double Memory)
{
    public static ContainerUse operator +(ContainerUse left, ContainerUse right) => new(left.Cpu + right.Cpu, left.Memory + right.Memory);

    public static ContainerUse Add(ContainerUse left, ContainerUse right) => left + right;
}
