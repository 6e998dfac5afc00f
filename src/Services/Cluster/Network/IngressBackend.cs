namespace Dashboard.Services.Cluster.Network;

/// <summary>Where an ingress path leads, and whether somebody answers there. <paramref name="Port"/> is a number or a name.</summary>
public sealed record IngressBackend(ResourceRef? Service, string Name, string Port, IngressBackendState State, int ReadyCount);
