namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Cores, bytes of memory and a number of pods.</summary>
public readonly record struct CapacityAmounts(double Cpu, double Memory, double Pods)
{
    public static CapacityAmounts operator +(CapacityAmounts one, CapacityAmounts other) => Add(one, other);

    public static CapacityAmounts Add(CapacityAmounts one, CapacityAmounts other) => new(one.Cpu + other.Cpu, one.Memory + other.Memory, one.Pods + other.Pods);

    public static CapacityAmounts Sum(IEnumerable<CapacityAmounts> amounts) => amounts.Aggregate(default(CapacityAmounts), Add);
}
