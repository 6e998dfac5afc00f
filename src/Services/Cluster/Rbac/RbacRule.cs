using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>A rule of a Role or ClusterRole. <see cref="Names"/> empty means any name.</summary>
public sealed record RbacRule
{
    public required IReadOnlyList<string> Verbs { get; init; }

    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyList<string> Resources { get; init; } = [];

    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Paths beside the resources, for instance <c>/metrics</c>; only in cluster roles.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>The rules of a role.</summary>
    public static IReadOnlyList<RbacRule> Read(JsonElement role) =>
    [
        .. role.Items("rules").Select(rule => new RbacRule
        {
            Verbs = [.. rule.Texts("verbs")],
            Groups = [.. rule.Texts("apiGroups")],
            Resources = [.. rule.Texts("resources")],
            Names = [.. rule.Texts("resourceNames")],
            Urls = [.. rule.Texts("nonResourceURLs")],
        }),
    ];
}
