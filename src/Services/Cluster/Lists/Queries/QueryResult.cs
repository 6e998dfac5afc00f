using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>A query's answer over all rows of a list.</summary>
internal sealed record QueryResult
{
    public static QueryResult Empty { get; } = new() { Rows = [], Chips = [] };

    /// <summary>Filtered and sorted.</summary>
    public required IReadOnlyList<ResourceRow> Rows { get; init; }

    public required IReadOnlyList<StatusChip> Chips { get; init; }

    /// <summary>Rows of the whole list, whatever the filter.</summary>
    public int Total { get; init; }

    /// <summary>Of the whole list.</summary>
    public int NotAsWanted { get; init; }

    /// <summary>How many namespaces the whole list's rows stand in.</summary>
    public int Namespaces { get; init; }
}
