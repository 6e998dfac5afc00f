namespace Dashboard.Services.Cluster.CustomResources;

/// <summary>An API group that Kubernetes itself does not bring.</summary>
/// <param name="Name">For instance <c>monitoring.coreos.com</c>.</param>
/// <param name="Kinds">Empty where the group's server does not answer.</param>
/// <param name="Unavailable">Versions that the cluster lists but cannot serve, and why.</param>
public sealed record CustomGroup(string Name, IReadOnlyList<CustomKind> Kinds, IReadOnlyList<UnavailableApi> Unavailable);
