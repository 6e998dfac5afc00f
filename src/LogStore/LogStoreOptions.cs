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

    /// <summary>Bytes of decoded columns that are kept for the next search.</summary>
    public long CacheBytes { get; init; } = 64L << 20;

    /// <summary>A tail that nothing was written to for so long is made a segment.</summary>
    public TimeSpan IdleFlush { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often idle tails and small segments are looked after.</summary>
    public TimeSpan MaintenanceInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes a second that merging small segments may write at most, on average; 0 for no limit.</summary>
    public long MergeBytesPerSecond { get; init; } = 8L << 20;

    /// <summary>What is deleted by itself; the first rule whose pattern fits an index holds for it.</summary>
    public IReadOnlyList<RetentionRule> Retention { get; init; } = [];

    /// <summary>Connections to files that are kept open for the next write, of all indices together: each takes some hundred kilobytes and three handles.</summary>
    internal int OpenWriters { get; init; } = 64;

    /// <summary>Connections to files that are kept open for the next search, of all indices together.</summary>
    internal int OpenReaders { get; init; } = 64;

    /// <summary>Bytes that are free on the disk of a folder.</summary>
    internal Func<string, long> AvailableBytes { get; init; } = folder => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <summary>Pages that a database file may have; 0 for no limit but the disk's.</summary>
    internal Func<long> PageLimit { get; init; } = () => 0;
}
