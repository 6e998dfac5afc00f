using Dashboard.Services.Cluster.Lists.Rows;

namespace Dashboard.Services.Cluster.Lists.Columns;

/// <summary>A column that a list can show and sort by.</summary>
public sealed record ListColumn
{
    /// <summary>As it stands in addresses: <c>name</c>, <c>nominated-node</c>, <c>label:app</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The server's name of the column, or the label's key; empty where the column is the dashboard's own and its name is in the reader's language.</summary>
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public required ColumnSource Source { get; init; }

    /// <summary>Which of the server's cells; -1 where it is none.</summary>
    public int Index { get; init; } = -1;

    public CellKind Kind { get; init; }

    /// <summary>Whether it stands at the right edge of its column.</summary>
    public bool Numeric => Source is ColumnSource.Cpu or ColumnSource.Memory or ColumnSource.Age || Kind is not CellKind.Text;

    public bool ShownByDefault { get; init; } = true;

    /// <summary>A column of a label's values.</summary>
    public static ListColumn Label(string key) => new() { Id = $"label:{key}", Title = key, Source = ColumnSource.Label };
}
