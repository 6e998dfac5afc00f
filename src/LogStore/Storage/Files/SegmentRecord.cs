namespace Dashboard.LogStore.Storage.Files;

/// <summary>A segment's row in its file.</summary>
/// <param name="Deleted">Words of its bitmap of deleted rows; empty for none.</param>
internal readonly record struct SegmentRecord(long Number, byte[] Header, long FirstPage, byte[] Deleted);
