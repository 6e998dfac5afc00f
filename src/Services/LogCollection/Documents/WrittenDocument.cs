namespace Dashboard.Services.LogCollection.Documents;

/// <summary>A document, and the names of the line's own fields at its root.</summary>
internal sealed record WrittenDocument(ReadOnlyMemory<byte> Json, IReadOnlySet<string> Names);
