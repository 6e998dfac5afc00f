namespace Dashboard.Services.Cluster;

/// <summary>Everything that a server's discovery names, and the groups that it could not.</summary>
public sealed record ApiCatalog
{
    /// <summary>All versions of all groups, core first, then by group and kind.</summary>
    public required IReadOnlyList<ApiResource> Resources { get; init; }

    /// <summary>Group versions whose aggregated API server does not answer: to be shown as unavailable.</summary>
    public required IReadOnlyList<UnavailableApi> Unavailable { get; init; }

    /// <summary>By <see cref="ResourceType.QualifiedName"/> (<c>deployments.apps</c>), in the preferred version, or the one asked for; null where the server has none.</summary>
    public ApiResource? Find(string qualifiedName, string? version = null) =>
        Resources.FirstOrDefault(r => r.Type.QualifiedName == qualifiedName && (version is null ? r.Preferred : r.Type.Version == version))
        ?? (version is null ? Resources.FirstOrDefault(r => r.Type.QualifiedName == qualifiedName) : null);

    /// <summary>By API version and kind, as owner references and events name objects; null where the server has none.</summary>
    public ApiResource? FindKind(string apiVersion, string kind) =>
        Resources.FirstOrDefault(r => r.Kind == kind && r.Type.ApiVersion == apiVersion)
        ?? Resources.FirstOrDefault(r => r.Kind == kind && r.Preferred && r.Type.Group == GroupOf(apiVersion));

    private static string GroupOf(string apiVersion) => apiVersion.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0 ? "" : apiVersion[..slash];
}
