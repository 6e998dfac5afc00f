namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Where an ingress sends a path: a service, its port by name or number (null where not said).</summary>
internal sealed record IngressBackend(string Service, string? Port, string Address);
