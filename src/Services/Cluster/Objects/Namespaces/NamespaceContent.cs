using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Namespaces;

/// <summary>What is in a namespace, each part with its own failure.</summary>
public sealed record NamespaceContent
{
    public required Result<IReadOnlyList<QuotaUse>> Quotas { get; init; }

    public required Result<IReadOnlyList<LimitRule>> Limits { get; init; }

    /// <summary>The most frequent first; kinds without objects are left out.</summary>
    public required Result<IReadOnlyList<KindCount>> Kinds { get; init; }

    /// <summary>Kinds that the user may not list.</summary>
    public required IReadOnlyList<string> Forbidden { get; init; }
}
