namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with at least one of these terms.</summary>
public sealed record TermsQuery(string Field, IReadOnlyList<QueryValue> Values) : Query;
