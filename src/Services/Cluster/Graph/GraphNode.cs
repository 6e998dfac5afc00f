using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>An object, or a group of objects that are shown as one.</summary>
public sealed record GraphNode
{
    /// <summary>Stable for the same object or group; unique in its graph.</summary>
    public required string Id { get; init; }

    /// <summary>The object; null for a group.</summary>
    public ResourceRef? Reference { get; init; }

    public required string Kind { get; init; }

    /// <summary>The object's name; of a group that of its owner.</summary>
    public required string Name { get; init; }

    public string? Namespace { get; init; }

    public required GraphHealth Health { get; init; }

    /// <summary>A few words on its state; null where there is nothing to say.</summary>
    public Sentence? Detail { get; init; }

    /// <summary>How many objects the group stands for; 1 for an object.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The id of the group that an object was unfolded from; null for others.</summary>
    public string? UnfoldedFrom { get; init; }

    public bool IsGroup => Reference is null;
}
