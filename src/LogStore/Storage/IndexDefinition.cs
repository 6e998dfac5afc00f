using System.Text.Json;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage;

/// <summary>What an index is made with.</summary>
public sealed record IndexDefinition
{
    public required string Name { get; init; }

    public IndexMapping Mapping { get; init; } = IndexMapping.Empty;

    /// <summary>Settings as a flat object of full names (<c>index.number_of_shards</c>), values as given.</summary>
    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();
}
