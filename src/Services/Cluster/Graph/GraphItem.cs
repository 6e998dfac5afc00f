using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>What the graph needs of one object: small, so that thousands can be held.</summary>
internal sealed record GraphItem
{
    public required ResourceRef Reference { get; init; }

    public required string Kind { get; init; }

    public required string Uid { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<OwnerReference> Owners { get; init; } = [];

    public GraphHealth Health { get; init; }

    public Sentence? Detail { get; init; }

    /// <summary>Objects that it names.</summary>
    public IReadOnlyList<GraphLink> Links { get; init; } = [];

    /// <summary>The pods of its namespace that it selects; null where it selects none.</summary>
    public LabelSelector? Selector { get; init; }

    public GraphRelation SelectorRelation { get; init; }

    /// <summary>An old revision without pods: history, not shown.</summary>
    public bool IsPast { get; init; }

    public OwnerReference? Controller => Owners.FirstOrDefault(owner => owner.Controller);
}
