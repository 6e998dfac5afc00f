namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Matches as the positive query; where the negative one matches too, the score is lowered.</summary>
public sealed record BoostingQuery(Query Positive, Query Negative, float NegativeBoost) : Query;
