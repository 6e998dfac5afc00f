namespace Dashboard.LogStore.Columns;

/// <summary>A document's metadata fields. The primary term is always 1: there is one copy of each document.</summary>
public readonly record struct DocumentIdentity(string Id, long SequenceNumber, long Version, string? Routing)
{
    public const long PrimaryTerm = 1;
}
