using Dashboard.Services.LogCollection.Documents;

namespace Dashboard.Services.LogCollection.Writing;

/// <summary>A document on its way into the store.</summary>
internal sealed class PendingDocument(CollectedEntry entry)
{
    public CollectedEntry Entry => entry;

    /// <summary>Null where it is to be written anew.</summary>
    public WrittenDocument? Written { get; set; }

    /// <summary>Fields that the store refused.</summary>
    public HashSet<string> Without { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it was written anew with one field less.</summary>
    public int Repairs { get; set; }

    /// <summary>Without any field of the line.</summary>
    public bool Plain { get; set; }
}
