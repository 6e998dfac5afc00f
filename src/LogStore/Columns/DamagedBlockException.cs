namespace Dashboard.LogStore.Columns;

/// <summary>Stored bytes fail their checksum: what they hold is lost, the rest is served. A search reports it as a failed shard's part.</summary>
public sealed class DamagedBlockException(string message) : Exception(message);
