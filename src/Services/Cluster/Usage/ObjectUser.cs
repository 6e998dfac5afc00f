using Dashboard.Services.Cluster.Pods;

namespace Dashboard.Services.Cluster.Usage;

/// <summary>An object that uses another, and how. <paramref name="Ways"/> is empty where there is only one way (an ingress and its certificate).</summary>
public sealed record ObjectUser(ResourceRef Reference, string Kind, IReadOnlyList<PodUse> Ways);
