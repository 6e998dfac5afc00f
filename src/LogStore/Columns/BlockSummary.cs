namespace Dashboard.LogStore.Columns;

/// <summary>
/// What is known of a column's block without reading it. Bounds are null where they are not known or do not apply;
/// <see cref="MinimumLong"/> and <see cref="MaximumLong"/> are for longs, booleans and dates in the column's own unit, the others for doubles.
/// Bounds may be wider than the values, never narrower; they include values of deleted rows.
/// </summary>
public readonly record struct BlockSummary(int RowsWithValue, int ValueCount)
{
    /// <summary>The counts may be too high: some stored values may not be values of the field (too long for <c>ignore_above</c>, malformed).</summary>
    public bool AreCountsUpperBounds { get; init; }

    public long? MinimumLong { get; init; }

    public long? MaximumLong { get; init; }

    public double? MinimumDouble { get; init; }

    public double? MaximumDouble { get; init; }
}
