namespace Dashboard.Services.Logs.Indices;

/// <summary>One index.</summary>
public sealed record IndexSummary
{
    public required string Name { get; init; }

    public required IndexHealth Health { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Null where it is closed, or cannot be read; so are the sizes.</summary>
    public long? Documents { get; init; }

    public long? DeletedDocuments { get; init; }

    /// <summary>With all copies, in bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Without copies, in bytes.</summary>
    public long? PrimarySizeBytes { get; init; }

    public int PrimaryShards { get; init; }

    public int Replicas { get; init; }

    /// <summary>The data stream that it is behind of; null for none.</summary>
    public string? DataStream { get; init; }

    /// <summary>The lifecycle policy that looks after it; null for none.</summary>
    public string? Policy { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
