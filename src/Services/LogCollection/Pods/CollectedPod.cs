namespace Dashboard.Services.LogCollection.Pods;

/// <summary>What the collector needs of a pod.</summary>
internal sealed record CollectedPod
{
    public required string Uid { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Null before it is scheduled.</summary>
    public string? Node { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Init containers, sidecars, containers, ephemeral containers.</summary>
    public IReadOnlyList<CollectedContainer> Containers { get; init; } = [];
}
