namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Matches where one does; the best score, and a share of the others.</summary>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Queries, float TieBreaker) : Query;
