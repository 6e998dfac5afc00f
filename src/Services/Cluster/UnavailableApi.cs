namespace Dashboard.Services.Cluster;

/// <summary>A group version that the server lists but cannot serve, for instance <c>metrics.k8s.io/v1beta1</c>, and why.</summary>
public sealed record UnavailableApi(string GroupVersion, string Message);
