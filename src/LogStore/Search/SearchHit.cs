namespace Dashboard.LogStore.Search;

/// <summary>A document that was found, with what was asked of it.</summary>
public sealed record SearchHit
{
    public required string Index { get; init; }

    /// <summary>Null where <c>stored_fields</c> is <c>_none_</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Null where scores were not computed.</summary>
    public float? Score { get; init; }

    public string? Routing { get; init; }

    public long? Version { get; init; }

    public long? SequenceNumber { get; init; }

    /// <summary>JSON as it came in or filtered, null where not asked for.</summary>
    public ReadOnlyMemory<byte>? Source { get; init; }

    /// <summary>Values by field, in the order of asking.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<FieldValue>>> Fields { get; init; } = [];

    /// <summary>Fields whose values were not indexed.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Marked fragments by field.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Highlight { get; init; } = [];

    /// <summary>Empty where hits are sorted by score.</summary>
    public IReadOnlyList<SortValue> Sort { get; init; } = [];

    public IReadOnlyList<string> MatchedQueries { get; init; } = [];

    /// <summary>Hits within this one, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, SearchResult>> InnerHits { get; init; } = [];

    /// <summary>Where an inner hit stands in its document, null for whole documents.</summary>
    public NestedPosition? Nested { get; init; }
}
