namespace Dashboard.Services.Cluster.Lists.Views;

/// <summary>Some rows of a view from an index on, and how many there are in all.</summary>
public sealed record ViewWindow(IReadOnlyList<ViewRow> Rows, int Count);
