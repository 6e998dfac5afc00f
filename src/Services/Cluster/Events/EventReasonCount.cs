namespace Dashboard.Services.Cluster.Events;

/// <summary>How many lines a reason has among those that pass the other filters.</summary>
public sealed record EventReasonCount(string Reason, int Count, bool Warning);
