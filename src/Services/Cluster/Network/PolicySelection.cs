namespace Dashboard.Services.Cluster.Network;

/// <summary>The pods that a network policy selects (the first of them by name, and how many in all), and other policies that select any of them too.</summary>
public sealed record PolicySelection(IReadOnlyList<ResourceRef> Pods, int Count, IReadOnlyList<ResourceRef> Others);
