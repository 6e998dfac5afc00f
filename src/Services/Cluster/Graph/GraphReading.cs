namespace Dashboard.Services.Cluster.Graph;

/// <summary>All that was read for a graph.</summary>
internal sealed record GraphReading(IReadOnlyList<GraphItem> Items, ApiCatalog Catalog, IReadOnlyList<GraphBlind> Blind);
