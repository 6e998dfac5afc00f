namespace Dashboard.Services.SavedObjects;

/// <summary>A part of a list, and what the whole list holds.</summary>
public sealed record SavedObjectPage
{
    public required IReadOnlyList<SavedObjectHead> Objects { get; init; }

    /// <summary>How many match in all.</summary>
    public required int Total { get; init; }

    /// <summary>The tags of all that match but for the tags asked for, with how many have them; most first.</summary>
    public required IReadOnlyList<TagCount> Tags { get; init; }

    /// <summary>What could not be read and is therefore missing from the list; each is left as it is.</summary>
    public required IReadOnlyList<DamagedObject> Damaged { get; init; }
}
