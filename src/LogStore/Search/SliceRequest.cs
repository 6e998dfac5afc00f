namespace Dashboard.LogStore.Search;

/// <summary>One part of several that a search is cut into.</summary>
public sealed record SliceRequest(int Id, int Max, string? Field);
