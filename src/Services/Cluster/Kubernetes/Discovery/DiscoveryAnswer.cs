namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>What one of the discovery's two roots answered, with the tag by which it can be asked whether that still holds; null where it gave none.</summary>
internal sealed record DiscoveryAnswer(DiscoveredApis Apis, string? ETag);
