using System.Text.Json;

namespace Dashboard.Services.SavedObjects;

/// <summary>What a user writes of a saved object; the rest (owner, times, version) is not theirs to say.</summary>
public sealed record SavedObjectDraft
{
    /// <summary>1 to 200 characters.</summary>
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>At most 20, of at most 50 characters.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public SavedObjectVisibility Visibility { get; init; }

    public IReadOnlyList<SavedObjectReference> References { get; init; } = [];

    /// <summary>A JSON object of the newest form of the type.</summary>
    public required JsonElement Attributes { get; init; }

    /// <summary>A draft that changes nothing, to begin an update with.</summary>
    public static SavedObjectDraft Of(SavedObject stored) => new()
    {
        Title = stored.Title,
        Description = stored.Description,
        Tags = stored.Tags,
        Visibility = stored.Visibility,
        References = stored.References,
        Attributes = stored.Attributes,
    };
}
