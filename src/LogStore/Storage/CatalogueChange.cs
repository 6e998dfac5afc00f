namespace Dashboard.LogStore.Storage;

/// <summary>One change of the catalogue; null bytes remove the entry.</summary>
public readonly record struct CatalogueChange(string Kind, string Name, ReadOnlyMemory<byte>? Value);
