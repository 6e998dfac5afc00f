namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Matches as another query, with the boost as score.</summary>
public sealed record ConstantScoreQuery(Query Filter) : Query;
