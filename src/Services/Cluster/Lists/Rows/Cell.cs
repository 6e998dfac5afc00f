namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>
/// A cell of a row: what the server wrote, and what it sorts by. <paramref name="Number"/> is NaN where the text itself is the sort key;
/// for points in time it is Unix seconds.
/// </summary>
public readonly record struct Cell(string? Text, double Number)
{
    public static Cell Empty { get; } = new(null, double.NaN);

    public bool HasNumber => !double.IsNaN(Number);
}
