namespace Dashboard.LogStore.Columns.Mapped;

/// <summary>Ranges of <c>@timestamp</c> of a segment and its blocks, from the column's summaries.</summary>
internal sealed class SegmentTimes
{
    private readonly TimeRange?[] blocks;

    private SegmentTimes(TimeRange?[] blocks, bool hasRowsWithoutTime)
    {
        this.blocks = blocks;
        HasRowsWithoutTime = hasRowsWithoutTime;
        foreach (var block in blocks)
            if (block is { } range)
                Whole = Whole is { } whole ? whole.With(range) : range;
    }

    public TimeRange? Whole { get; }

    public bool HasRowsWithoutTime { get; }

    public TimeRange? OfBlock(int block) => blocks[block];

    public static SegmentTimes Of(Column? column, Segment segment)
    {
        var blocks = new TimeRange?[segment.BlockCount];
        if (column is null || column.Kind != ColumnKind.Date)
            return new(blocks, segment.Count > 0);
        var without = false;
        for (var block = 0; block < blocks.Length; block++)
        {
            var summary = column.Summary(block);
            without |= summary.RowsWithValue < segment.RowsOf(block);
            if (summary is { MinimumLong: { } minimum, MaximumLong: { } maximum })
                blocks[block] = new(minimum, maximum);
            else if (summary.ValueCount > 0)
                blocks[block] = Scan(column, block);
        }
        return new(blocks, without);
    }

    /// <summary>Where dates are stored as text or numbers there are no bounds: they are read.</summary>
    private static TimeRange? Scan(Column column, int block)
    {
        using var read = (LongBlock)column.Read(block);
        TimeRange? range = null;
        foreach (var value in read.Values)
            range = range is { } known ? known.With(value) : new(value, value);
        return range;
    }
}
