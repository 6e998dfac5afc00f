namespace Dashboard.LogStore.Storage;

/// <summary>Small durable documents by kind and name, held in memory and written through. Safe for many threads.</summary>
public interface ICatalogue
{
    /// <summary>Everything of a kind, by name.</summary>
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> All(string kind);

    /// <summary>Writes what is given and removes what is null, together or not at all; on disk when it returns.</summary>
    Task WriteAsync(IReadOnlyList<CatalogueChange> changes, CancellationToken cancellationToken);
}
