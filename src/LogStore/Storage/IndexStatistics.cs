namespace Dashboard.LogStore.Storage;

/// <summary>The size of an index.</summary>
/// <param name="Documents">Live documents.</param>
/// <param name="DeletedDocuments">Deleted or replaced documents that are not merged away yet.</param>
/// <param name="Segments">Segments in the file.</param>
/// <param name="Bytes">Bytes on disk.</param>
public readonly record struct IndexStatistics(long Documents, long DeletedDocuments, int Segments, long Bytes);
