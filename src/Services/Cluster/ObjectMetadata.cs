namespace Dashboard.Services.Cluster;

/// <summary>What every object carries (<c>metadata</c>), without annotations and managed fields.</summary>
public sealed record ObjectMetadata
{
    public required string Name { get; init; }

    /// <summary>Null for what has no namespace.</summary>
    public string? Namespace { get; init; }

    public required string Uid { get; init; }

    public required string ResourceVersion { get; init; }

    public DateTimeOffset? CreationTimestamp { get; init; }

    /// <summary>Set while the object waits for its finalizers.</summary>
    public DateTimeOffset? DeletionTimestamp { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<OwnerReference> Owners { get; init; } = [];

    public IReadOnlyList<string> Finalizers { get; init; } = [];

    /// <summary>Null where the server keeps no managed fields (before 1.18), or they were not read.</summary>
    public ObjectChange? LastChange { get; init; }
}
