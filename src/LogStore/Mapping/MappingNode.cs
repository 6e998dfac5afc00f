namespace Dashboard.LogStore.Mapping;

/// <summary>A field or an object of a mapping.</summary>
public abstract record MappingNode
{
    /// <summary>The last part of <see cref="FullName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The dotted path, <c>kubernetes.labels.app</c>.</summary>
    public required string FullName { get; init; }
}
