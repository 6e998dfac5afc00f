namespace Dashboard.Services.LogCollection.Documents;

/// <summary>What the collector could not store, or would not.</summary>
/// <param name="Reason"><c>rate</c>, <c>rotated</c> or <c>restarts</c>.</param>
/// <param name="SkippedLines">Null where nobody knows how many.</param>
internal sealed record CollectorNote(string Reason, int? SkippedLines);
