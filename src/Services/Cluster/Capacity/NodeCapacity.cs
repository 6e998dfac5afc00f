namespace Dashboard.Services.Cluster.Capacity;

/// <summary>One node: what it can give to pods, what they requested, what is used (null where metrics do not say).</summary>
public sealed record NodeCapacity(string Name, bool Ready, CapacityAmounts Allocatable, CapacityAmounts Requested, CapacityAmounts? Used);
