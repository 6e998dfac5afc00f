namespace Dashboard.Services.Cluster;

/// <summary>A list as the server's own columns and rows (<c>meta.k8s.io/v1 Table</c>).</summary>
public sealed record Table
{
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    public required string ResourceVersion { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? Continue { get; init; }

    /// <summary>How many more there are, where the server says (never with selectors).</summary>
    public long? RemainingItemCount { get; init; }
}
