using System.Text.Json;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage;

/// <summary>An index as it stands now; a snapshot of its definition.</summary>
public sealed record LogIndex
{
    public required string Name { get; init; }

    /// <summary>22 characters, as Elasticsearch's.</summary>
    public required string Uuid { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required IndexMapping Mapping { get; init; }

    /// <summary>Settings by full name (<c>index.number_of_shards</c>).</summary>
    public required IReadOnlyDictionary<string, JsonElement> Settings { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Why the index cannot be read in full: a damaged file or block. Null where it is sound.</summary>
    public string? Damage { get; init; }
}
