namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a value in a field; the name may have wildcards or be an object.</summary>
public sealed record ExistsQuery(string Field) : Query;
