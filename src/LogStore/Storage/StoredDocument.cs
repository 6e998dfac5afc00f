using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Storage;

/// <summary>A document got by its id.</summary>
public sealed record StoredDocument(DocumentIdentity Identity, ReadOnlyMemory<byte> Source);
