namespace Dashboard.LogStore.Search;

/// <summary>A factor on the scores of an index, an alias or a pattern.</summary>
public sealed record IndexBoost(string Index, float Boost);
