namespace Dashboard.LogStore.Search;

/// <summary>How many documents match: exactly, or at least so many.</summary>
public readonly record struct TotalHits(long Value, bool IsExact);
