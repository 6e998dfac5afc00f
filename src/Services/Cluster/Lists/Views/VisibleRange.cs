namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>The rows that a reader sees, by their index: first and last, both included.</summary>
public readonly record struct VisibleRange(int First, int Last);
