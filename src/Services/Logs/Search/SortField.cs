namespace Dashboard.Services.Logs.Search;

/// <summary>One of the fields that documents are sorted by. Indices that do not have the field come last.</summary>
public sealed record SortField(string Field, bool Descending);
