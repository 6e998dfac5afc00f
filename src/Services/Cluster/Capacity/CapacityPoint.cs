namespace Dashboard.Services.Cluster.Capacity;

/// <summary>What was used and requested at one moment. <see cref="Used"/> is null where no metrics were there.</summary>
public sealed record CapacityPoint(DateTimeOffset At, CapacityAmounts? Used, CapacityAmounts Requested);
