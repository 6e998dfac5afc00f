using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>What parts of the discovery have found, until they are a catalog.</summary>
internal sealed class DiscoveredApis
{
    public List<ApiResource> Resources { get; } = [];

    public List<UnavailableApi> Unavailable { get; } = [];

    /// <summary>Set where the server itself failed meanwhile: what was found is then no answer.</summary>
    public Failure? Failure { get; set; }

    public static string Singular(string? given, string kind) => string.IsNullOrEmpty(given) ? kind.ToLowerInvariant() : given;

    public static ApiCatalog Join(IEnumerable<DiscoveredApis> parts)
    {
        var all = parts.ToList();
        return new()
        {
            Resources =
            [
                .. all.SelectMany(part => part.Resources)
                    .Where(resource => resource.Type.Plural.Length > 0)
                    .DistinctBy(resource => resource.Type)
                    .OrderBy(resource => resource.Type.Group.Length > 0)
                    .ThenBy(resource => resource.Type.Group, StringComparer.Ordinal)
                    .ThenBy(resource => resource.Kind, StringComparer.Ordinal)
                    .ThenBy(resource => resource.Type.Plural, StringComparer.Ordinal)
                    .ThenByDescending(resource => resource.Preferred),
            ],
            Unavailable = [.. all.SelectMany(part => part.Unavailable).DistinctBy(api => api.GroupVersion).OrderBy(api => api.GroupVersion, StringComparer.Ordinal)],
        };
    }
}
