namespace Dashboard.LogStore.Search;

/// <summary>Hits within a hit: what to give of them is a search of its own.</summary>
public sealed record InnerHitsRequest(string Name, SearchRequest Request);
