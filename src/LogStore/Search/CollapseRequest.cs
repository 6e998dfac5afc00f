namespace Dashboard.LogStore.Search;

/// <summary>The best hit of each value of a field only, with the others as inner hits where asked for.</summary>
public sealed record CollapseRequest(string Field, IReadOnlyList<InnerHitsRequest> InnerHits);
