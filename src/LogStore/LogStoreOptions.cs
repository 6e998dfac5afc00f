namespace Dashboard.LogStore;

/// <summary>The embedded log store: Elasticsearch's REST API on columns kept in SQLite files.</summary>
public sealed class LogStoreOptions
{
    /// <summary>The folder of the database files.</summary>
    public required string Folder { get; init; }
}
