namespace Dashboard.LogStore.Columns.Stored;

/// <summary>Paths of a row's metadata; documents cannot have them.</summary>
internal static class StoredNames
{
    public const string Id = "_id";
    public const string SequenceNumber = "_seq_no";

    /// <summary>Kept where it is not 1.</summary>
    public const string Version = "_version";

    public const string Routing = "_routing";

    /// <summary>Names of fields whose value was malformed or too long.</summary>
    public const string Ignored = "_ignored";

    public static bool IsMetadata(string path) => path is Id or SequenceNumber or Version or Routing or Ignored;
}
