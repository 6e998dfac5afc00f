using System.Text.Json;

namespace Dashboard.Services.SavedObjects;

/// <summary>A saved object: a named state of a page, a data view, a query. Its content is a JSON object whose form its type names.</summary>
public sealed record SavedObject : SavedObjectHead
{
    /// <summary>The other saved objects that this one needs, by the names that the attributes use.</summary>
    public IReadOnlyList<SavedObjectReference> References { get; init; } = [];

    /// <summary>The content: a JSON object.</summary>
    public required JsonElement Attributes { get; init; }

    /// <summary>The same without its content, which is then not kept with it.</summary>
    public SavedObjectHead Head() => new()
    {
        Type = Type,
        Id = Id,
        Title = Title,
        Description = Description,
        Tags = Tags,
        Owner = Owner,
        Visibility = Visibility,
        Version = Version,
        SchemaVersion = SchemaVersion,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        UpdatedBy = UpdatedBy,
        ReadOnlyReason = ReadOnlyReason,
    };
}
