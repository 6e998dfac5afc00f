namespace Dashboard.LogStore.Storage;

/// <summary>What a <see cref="WriteOperation"/> does.</summary>
public enum WriteKind
{
    /// <summary>Writes the document, over an older one of the same id.</summary>
    Index,

    /// <summary>Writes the document; a conflict where the id is taken.</summary>
    Create,

    /// <summary>Merges a part into the document of the id, or writes <see cref="WriteOperation.Upsert"/> where there is none.</summary>
    Update,

    /// <summary>Deletes the document of the id.</summary>
    Delete,
}
