namespace Dashboard.LogStore.Columns.Stored;

/// <summary>Paths of a row's metadata, which documents cannot have, and of its time.</summary>
internal static class StoredNames
{
    public const string Id = "_id";
    public const string SequenceNumber = "_seq_no";

    /// <summary>Kept where it is not 1.</summary>
    public const string Version = "_version";

    public const string Routing = "_routing";

    /// <summary>Names of fields whose value was malformed or too long.</summary>
    public const string Ignored = "_ignored";

    /// <summary>The time of a document, in every layout of the usual log agents.</summary>
    public const string Time = "@timestamp";

    public static bool IsMetadata(string path) => path is Id or SequenceNumber or Version or Routing or Ignored;
}
