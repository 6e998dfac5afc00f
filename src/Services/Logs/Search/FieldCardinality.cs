namespace Dashboard.Services.Logs.Search;

/// <summary>About how many different values a field has, over all documents that match.</summary>
public readonly record struct FieldCardinality(string Field, long Values);
