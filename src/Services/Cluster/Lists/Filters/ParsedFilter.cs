namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>What could be understood of a filter's text, and what could not.</summary>
public sealed record ParsedFilter(RowFilter Filter, IReadOnlyList<FilterError> Errors);
