using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Search.Dates;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Whole numbers, booleans and dates; null for the field: every row lacks a value.</summary>
internal sealed class LongSortColumn(string? field, SortMode mode, long missing, long factor, DateFormatter? reads, DateFormatter? writes) : SortColumn
{
    private LongBlock? _block;

    /// <summary>The numbers are nanoseconds since 1970, not milliseconds.</summary>
    public required bool IsNanoseconds { get; init; }

    public override void Load(SearchBlock block) => _block = field is null ? null : block.Read(field) as LongBlock;

    public override long Number(int row)
    {
        if (_block is null)
            return Turn(missing);
        if (_block.IsSingle)
            return Turn(Scale(_block.Values[row]));
        var (start, end) = (_block.Starts[row], _block.Starts[row + 1]);
        return Turn(start == end ? missing : Scale(SortModes.Pick(mode, _block.Values[start..end])));
    }

    public override long Smallest(SearchBlock block)
    {
        if (field is null || mode is not (SortMode.Minimum or SortMode.Maximum))
            return long.MinValue;
        if (block.Summary(field) is not { ValueCount: > 0 } summary)
            return Turn(missing);
        if (summary.MinimumLong is not { } minimum || summary.MaximumLong is not { } maximum)
            return long.MinValue;
        var best = Turn(Scale(Descending ? maximum : minimum));
        return summary.RowsWithValue < block.Rows ? Math.Min(best, Turn(missing)) : best;
    }

    public override long Smallest(Segment segment)
    {
        if (field != StoredNames.Time || factor != 1 || IsNanoseconds || mode is not (SortMode.Minimum or SortMode.Maximum) || segment.Times is not { } times)
            return long.MinValue;
        var best = Turn(Descending ? times.To : times.From);
        return segment.HasRowsWithoutTime ? Math.Min(best, Turn(missing)) : best;
    }

    public override SortValue Value(SortSlot slot)
    {
        var number = Turn(slot.Number);
        return writes is null || number is long.MinValue or long.MaxValue ? SortValue.Of(number) : SortValue.Of(writes.Format(Instant(number), TimeZoneInfo.Utc));
    }

    public override SortSlot Parse(DslNode value)
    {
        if (value.IsNull)
            return new(Turn(missing), null);
        if (long.TryParse(value.Text, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return new(Turn(number), null);
        if (reads is not null && value.IsString)
        {
            var instant = reads.Parse(value.Text, TimeZoneInfo.Utc, false);
            return new(Turn(IsNanoseconds ? instant.TotalNanoseconds : instant.TotalMilliseconds), null);
        }
        if (value.IsBoolean)
            return new(Turn(value.Text == "true" ? 1 : 0), null);
        if (value.IsNumber && double.TryParse(value.Text, System.Globalization.CultureInfo.InvariantCulture, out var floating))
            return new(Turn((long)floating), null);
        throw DslError.IllegalArgument($"Failed to parse search_after value for field [{field}].");
    }

    // A factor above 0 multiplies, below 0 divides: dates of one unit sorted as the other.
    private long Scale(long value) => factor switch
    {
        1 => value,
        > 1 => value * factor,
        _ => Calendar.FloorDivide(value, -factor),
    };

    private DateInstant Instant(long number) => IsNanoseconds ? DateInstant.FromNanoseconds(number) : DateInstant.FromMilliseconds(number);
}
