namespace Dashboard.Services.SavedObjects;

/// <summary>How much is kept. What goes beyond is refused with a sentence that names the limit.</summary>
public sealed record SavedObjectLimits
{
    /// <summary>Objects that a store is made for: lists read the heads of all of them.</summary>
    public const int MostObjects = 10_000;

    /// <summary><c>SavedObjects:MaxObjectSize</c>: bytes of one object as it is stored.</summary>
    public long MaxObjectBytes { get; init; } = 1L << 20;

    /// <summary><c>SavedObjects:MaxTotalSize</c>: bytes of all stored objects. Writers at the same time may go beyond by one object each.</summary>
    public long MaxTotalBytes { get; init; } = 256L << 20;

    public int MaxObjects { get; init; } = MostObjects;

    /// <summary>Bytes of an import.</summary>
    public long MaxImportBytes { get; init; } = 64L << 20;
}
