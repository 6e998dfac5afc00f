namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a term that begins so.</summary>
public sealed record PrefixQuery(string Field, string Value, bool CaseInsensitive = false) : Query;
