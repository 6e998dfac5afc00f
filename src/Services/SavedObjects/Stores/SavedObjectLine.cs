using System.Text.Json;

namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>A saved object as JSON says it, in a file, a document or a line of an export: what is absent is null.</summary>
internal sealed record SavedObjectLine
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Owner { get; init; }

    public SavedObjectVisibility? Visibility { get; init; }

    public int SchemaVersion { get; init; } = 1;

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? UpdatedBy { get; init; }

    public IReadOnlyList<SavedObjectReference> References { get; init; } = [];

    public required JsonElement Attributes { get; init; }

    /// <summary>As it lies in a store; null where the id or the owner is missing.</summary>
    public SavedObject? Stored(string version) => Id is null || Owner is null ? null : new()
    {
        Type = Type,
        Id = Id,
        Title = Title,
        Description = Description,
        Tags = Tags,
        Owner = Owner,
        Visibility = Visibility ?? SavedObjectVisibility.Private,
        Version = version,
        SchemaVersion = SchemaVersion,
        CreatedAt = CreatedAt ?? DateTimeOffset.UnixEpoch,
        UpdatedAt = UpdatedAt ?? CreatedAt ?? DateTimeOffset.UnixEpoch,
        UpdatedBy = UpdatedBy ?? Owner,
        References = References,
        Attributes = Attributes,
    };

    public SavedObjectDraft Draft(SavedObjectVisibility visibility) => new()
    {
        Title = Title,
        Description = Description,
        Tags = Tags,
        Visibility = visibility,
        References = References,
        Attributes = Attributes,
    };
}
