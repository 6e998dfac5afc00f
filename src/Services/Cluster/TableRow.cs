namespace Dashboard.Services.Cluster;

/// <summary>A row of a server's table: its cells as text, in the order of the columns, and the object's metadata.</summary>
public sealed record TableRow
{
    /// <summary>One a column; null where the server has no value. Numbers and booleans as JSON writes them.</summary>
    public required IReadOnlyList<string?> Cells { get; init; }

    public required ObjectMetadata Metadata { get; init; }
}
