using System.Globalization;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Floating point numbers, and whole ones where another index has floating ones under the same name.</summary>
internal sealed class DoubleSortColumn(string? field, SortMode mode, double missing, bool isSingle) : SortColumn
{
    private ColumnBlock? _block;

    public override void Load(SearchBlock block) => _block = field is null ? null : block.Read(field);

    public override long Number(int row)
    {
        if (_block is null)
            return Turn(SortableDouble.Of(missing));
        var (start, end) = (_block.Starts[row], _block.Starts[row + 1]);
        if (start == end)
            return Turn(SortableDouble.Of(missing));
        return Turn(SortableDouble.Of(_block switch
        {
            DoubleBlock doubles => SortModes.Pick(mode, doubles.Values[start..end]),
            LongBlock longs => SortModes.Pick(mode, longs.Values[start..end]),
            _ => missing,
        }));
    }

    public override SortValue Value(SortSlot slot)
    {
        var number = SortableDouble.Back(Turn(slot.Number));
        return isSingle ? SortValue.Of((float)number) : SortValue.Of(number);
    }

    public override SortSlot Parse(DslNode value)
    {
        if (value.IsNull)
            return new(Turn(SortableDouble.Of(missing)), null);
        return double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new(Turn(SortableDouble.Of(number)), null)
            : throw DslError.IllegalArgument($"Failed to parse search_after value for field [{field}].");
    }
}
