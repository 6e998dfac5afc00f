namespace Dashboard.LogStore.Search;

/// <summary>Fields whose matches are to be marked, in order.</summary>
public sealed record HighlightRequest(IReadOnlyList<HighlightField> Fields, string? Encoder);
