using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>One of the filters of <c>filters</c>; null for the bucket of all rows that no filter takes.</summary>
internal sealed record NamedFilter(string Name, Query? Query);
