namespace Dashboard.Services.LogCollection;

/// <summary>A document to create.</summary>
/// <param name="Id">The same for whoever reads the same line again.</param>
/// <param name="Json">UTF-8; valid until the call ends.</param>
public readonly record struct SinkDocument(string Id, ReadOnlyMemory<byte> Json);
