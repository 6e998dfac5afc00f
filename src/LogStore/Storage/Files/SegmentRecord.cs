using Dashboard.LogStore.Columns.Files;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>A segment's row in its file.</summary>
/// <param name="Deleted">Words of its bitmap of deleted rows; empty for none.</param>
/// <param name="Header">To be verified, not to be kept.</param>
internal readonly record struct SegmentRecord(long Number, SegmentFacts Facts, byte[] Header, long FirstPage, byte[] Deleted);
