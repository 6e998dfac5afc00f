using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>A row that may be among the top hits, and the order of its index.</summary>
internal sealed record TopHitsCandidate(Candidate Candidate, IReadOnlyList<SortColumn> Order);
