namespace Dashboard.LogStore;

/// <summary>The embedded log store: Elasticsearch's REST API on columns kept in SQLite files.</summary>
public sealed class LogStoreOptions
{
    /// <summary>The folder of the database files.</summary>
    public required string Folder { get; init; }

    /// <summary>How long a commit waits for more bulks to share it; zero commits at once what has come while the last one ran.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.Zero;

    /// <summary>Writes are refused while the disk has less room than this, in bytes.</summary>
    public long MinimumFreeBytes { get; init; } = 64L << 20;

    /// <summary>Rows that a tail gathers before they are written as a segment.</summary>
    public int SegmentRows { get; init; } = 65_536;

    /// <summary>Bytes of documents that a tail gathers before they are written as a segment.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;
}
