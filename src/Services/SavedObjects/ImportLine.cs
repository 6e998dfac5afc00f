namespace Dashboard.Services.SavedObjects;

/// <summary>What became of one line of an import.</summary>
public sealed record ImportLine
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required ImportResult Result { get; init; }

    /// <summary>Where it was stored, or would have been; null where the line does not say.</summary>
    public SavedObjectKey? Key { get; init; }

    public string? Title { get; init; }

    /// <summary>Why it was not stored, in an English sentence; null where it was.</summary>
    public string? Message { get; init; }

    /// <summary>What the object refers to that is neither imported nor there.</summary>
    public IReadOnlyList<SavedObjectReference> MissingReferences { get; init; } = [];
}
