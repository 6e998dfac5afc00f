namespace Dashboard.Services.Cluster.CustomResources;

/// <summary>A kind that Kubernetes itself does not bring, in all versions that are served.</summary>
/// <param name="Resource">In the version that the server prefers.</param>
/// <param name="Versions">For instance <c>v1, v1beta1</c>, the preferred one first.</param>
public sealed record CustomKind(ApiResource Resource, IReadOnlyList<string> Versions);
