using Dashboard.Services.Primitives;

namespace Dashboard.Services.SavedObjects;

/// <summary>A saved object without its content: what lists show.</summary>
public record SavedObjectHead
{
    public required string Type { get; init; }

    /// <summary>Unique within the type: up to 100 small letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, beginning with a letter or a digit.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Sorted, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>User name of who made it (<see cref="Access.UserIdentity.UserName"/>); empty where it was provisioned.</summary>
    public required string Owner { get; init; }

    public required SavedObjectVisibility Visibility { get; init; }

    /// <summary>Opaque; another after each change. Handed back with an update or a deletion.</summary>
    public required string Version { get; init; }

    /// <summary>The form of the attributes; after reading the newest that is known, unless <see cref="ReadOnlyReason"/> says otherwise.</summary>
    public required int SchemaVersion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>User name of who changed it last; empty where it was provisioned.</summary>
    public required string UpdatedBy { get; init; }

    /// <summary>Why nobody can change it, whatever their rights: it is provisioned, or of a newer form than this version knows. Null where it can be changed.</summary>
    public Sentence? ReadOnlyReason { get; init; }

    public bool IsReadOnly => ReadOnlyReason is not null;

    public SavedObjectKey Key => new(Type, Id);
}
