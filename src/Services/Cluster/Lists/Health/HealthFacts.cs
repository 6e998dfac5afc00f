namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>What a judge may look at: the cells of a row as the server wrote them, by column name, and its metadata.</summary>
internal readonly ref struct HealthFacts(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string?> cells, ObjectMetadata metadata, DateTimeOffset now)
{
    public ObjectMetadata Metadata { get; } = metadata;

    public DateTimeOffset Now { get; } = now;

    /// <summary>The cell below a column's name, whatever its case; null where there is none.</summary>
    public string? this[string column] => columns.TryGetValue(column, out var index) && index < cells.Count ? cells[index] : null;

    public int? Number(string column) =>
        int.TryParse(this[column], System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>1/2</c> as its two numbers.</summary>
    public (int Part, int Whole)? Ratio(string column)
    {
        var text = this[column];
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return slash > 0
            && int.TryParse(text.AsSpan(0, slash), invariant, out var part)
            && int.TryParse(text.AsSpan(slash + 1), invariant, out var whole) ? (part, whole) : null;
    }
}
