using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Any numbers as floating point.</summary>
internal sealed class DoubleValues(ResolvedField field, double? missing) : RowValues<double>(field.Column, missing)
{
    private const long NanosInMilli = 1_000_000;

    private double[] converted = [];
    private ColumnBlock? convertedFrom;

    protected override ReadOnlySpan<double> Source(ColumnBlock block)
    {
        if (block is DoubleBlock doubles)
            return doubles.Values;
        if (!ReferenceEquals(convertedFrom, block))
            Convert((LongBlock)block);
        return converted.AsSpan(0, block.ValueCount);
    }

    private void Convert(LongBlock block)
    {
        convertedFrom = block;
        if (converted.Length < block.ValueCount)
            converted = new double[block.ValueCount];
        var values = block.Values;
        for (var index = 0; index < values.Length; index++)
            converted[index] = field.IsNanos ? Rounding.CivilDate.FloorDivide(values[index], NanosInMilli) : values[index];
    }
}
