namespace Dashboard.LogStore.Search.Execution;

/// <summary>A nested object that matches: which of its document's, counted from 0, its score, and its JSON below the path.</summary>
internal sealed record NestedMatch(int Offset, float Score, byte[] Source);
