namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with exactly this term.</summary>
public sealed record TermQuery(string Field, QueryValue Value, bool CaseInsensitive = false) : Query;
