using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Whole numbers, booleans as 0 and 1, dates in milliseconds.</summary>
internal sealed class LongValues(ResolvedField field, long? missing) : RowValues<long>(field.Column, missing)
{
    private const long NanosInMilli = 1_000_000;

    private long[] converted = [];
    private ColumnBlock? convertedFrom;

    protected override ReadOnlySpan<long> Source(ColumnBlock block)
    {
        if (block is LongBlock longs && !field.IsNanos)
            return longs.Values;
        if (!ReferenceEquals(convertedFrom, block))
            Convert(block);
        return converted.AsSpan(0, block.ValueCount);
    }

    private void Convert(ColumnBlock block)
    {
        convertedFrom = block;
        if (converted.Length < block.ValueCount)
            converted = new long[block.ValueCount];
        for (var index = 0; index < block.ValueCount; index++)
            converted[index] = block switch
            {
                LongBlock longs => Rounding.CivilDate.FloorDivide(longs.Values[index], NanosInMilli),
                DoubleBlock doubles => (long)doubles.Values[index],
                _ => 0,
            };
    }
}
