namespace Dashboard.LogStore.Storage;

/// <summary>One item of a bulk. The bytes are read before the write is acknowledged and not kept.</summary>
public readonly record struct WriteOperation
{
    public required WriteKind Kind { get; init; }

    /// <summary>Null lets the store choose one (index and create only).</summary>
    public string? Id { get; init; }

    public string? Routing { get; init; }

    /// <summary>The document as UTF-8 JSON; for an update the part to merge (its <c>doc</c>).</summary>
    public ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Update only: the document to write where there is none; empty for none.</summary>
    public ReadOnlyMemory<byte> Upsert { get; init; }

    /// <summary>Update only: where there is no document the part itself is written.</summary>
    public bool DocAsUpsert { get; init; }

    /// <summary>Update only: write even where nothing changes.</summary>
    public bool IgnoreNoop { get; init; }

    public long? IfSequenceNumber { get; init; }

    public long? IfPrimaryTerm { get; init; }

    public long? Version { get; init; }

    public VersionType VersionType { get; init; }
}
