namespace Dashboard.LogStore.Analysis;

/// <summary>Code points of one class, both ends included.</summary>
internal readonly record struct WordBreakRange(int First, int Last, WordBreakClass Class);
