using System.Collections.Immutable;

namespace Dashboard.LogStore.Mapping;

/// <summary>An object or nested object and what is in it.</summary>
public sealed record ObjectMapping : MappingNode
{
    public bool IsNested { get; init; }

    /// <summary>Null: as the object around it.</summary>
    public DynamicMode? Dynamic { get; init; }

    /// <summary>False: neither parsed nor searchable, only kept in the source.</summary>
    public bool Enabled { get; init; } = true;

    public ImmutableSortedDictionary<string, MappingNode> Properties { get; init; } = ImmutableSortedDictionary.Create<string, MappingNode>(StringComparer.Ordinal);
}
