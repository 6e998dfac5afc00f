namespace Dashboard.LogStore.Columns.Tail;

/// <summary>The metadata that a new row is kept with.</summary>
/// <param name="SequenceNumber">Grows from row to row.</param>
/// <param name="Id">Null where it follows from the sequence number.</param>
internal readonly record struct TailIdentity(long SequenceNumber, string? Id, long Version, string? Routing);
