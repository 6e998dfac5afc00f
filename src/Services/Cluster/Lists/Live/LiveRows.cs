using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>A live list at one moment: all rows, ordered by name.</summary>
internal sealed record LiveRows
{
    public static LiveRows Empty { get; } = new() { Rows = [], Status = ListStatus.Loading };

    public required IReadOnlyList<ResourceRow> Rows { get; init; }

    /// <summary>Null until the first answer.</summary>
    public ColumnPlan? Plan { get; init; }

    public required ListStatus Status { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }
}
