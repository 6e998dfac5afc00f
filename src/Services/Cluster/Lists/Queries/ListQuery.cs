using Dashboard.Services.Cluster.Lists.Filters;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>Which rows of a list are shown, and in which order.</summary>
public sealed record ListQuery
{
    public static ListQuery Everything { get; } = new();

    public RowFilter Filter { get; init; } = RowFilter.None;

    /// <summary>Empty takes the list's own order: what is wrong first, then by name.</summary>
    public IReadOnlyList<SortTerm> Sort { get; init; } = [];

    /// <summary>Chosen <see cref="StatusChip.Id"/>s; a row passes when one of them has it. Empty passes all.</summary>
    public IReadOnlyList<string> Chips { get; init; } = [];
}
