namespace Dashboard.LogStore.Storage.Writing;

/// <summary>What a write came to, as it stands in the tail: applying it again gives the same.</summary>
/// <param name="SequenceNumber">Its place in the order of the index.</param>
/// <param name="Id">Null for a document whose id follows from the sequence number.</param>
/// <param name="Source">The document; null for a deletion.</param>
internal readonly record struct TailOperation(long SequenceNumber, string? Id, long Version, string? Routing, ReadOnlyMemory<byte>? Source);
