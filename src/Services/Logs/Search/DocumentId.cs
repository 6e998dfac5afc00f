namespace Dashboard.Services.Logs.Search;

/// <summary>Which document: the concrete index it is in (for data streams the backing index) and its id there.</summary>
public readonly record struct DocumentId(string Index, string Id);
