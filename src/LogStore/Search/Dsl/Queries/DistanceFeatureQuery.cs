namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Every document with a date, scored by how near it is to an origin: boost · pivot / (pivot + distance).</summary>
public sealed record DistanceFeatureQuery(string Field, QueryValue Origin, string Pivot) : Query;
