using System.Net;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Execution.Compile;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Keywords and addresses in the order of their bytes; null for the field: every row lacks a value.</summary>
internal sealed class StringSortColumn(string? field, bool takesLargest, byte[]? missing, bool missingFirst, bool isAddress) : SortColumn
{
    private StringBlock? _block;

    public override bool IsNumeric => false;

    public override void Load(SearchBlock block) => _block = field is null ? null : block.Read(field) as StringBlock;

    public override long Number(int row) => missing is not null || _block is not null && _block.Starts[row + 1] > _block.Starts[row] ? 0 : MissingPlace;

    public override SortSlot Slot(int row) => Number(row) is not 0 and var place ? new(place, null) : new(0, Find(row).ToArray());

    public override int Compare(int row, SortSlot slot)
    {
        var order = Number(row).CompareTo(slot.Number);
        if (order != 0 || slot.Bytes is null)
            return order;
        order = Find(row).SequenceCompareTo(slot.Bytes);
        return Descending ? -order : order;
    }

    public override SortValue Value(SortSlot slot) => slot.Bytes is not { } bytes ? SortValue.Null
        : SortValue.Of(isAddress ? Address(bytes) : Encoding.UTF8.GetString(bytes));

    public override SortSlot Parse(DslNode value)
    {
        if (value.IsNull)
            return new(MissingPlace, null);
        return new(0, isAddress ? TermCompiler.AddressBytes(value.Text) : Encoding.UTF8.GetBytes(value.Text));
    }

    private int MissingPlace => missingFirst ? -1 : 1;

    private ReadOnlySpan<byte> Find(int row)
    {
        if (_block is null || _block.Starts[row] == _block.Starts[row + 1])
            return missing;
        var best = _block.Value(_block.Starts[row]);
        for (var index = _block.Starts[row] + 1; index < _block.Starts[row + 1]; index++)
        {
            var value = _block.Value(index);
            if (value.SequenceCompareTo(best) is var order && (takesLargest ? order > 0 : order < 0))
                best = value;
        }
        return best;
    }

    private static string Address(byte[] bytes)
    {
        var address = new IPAddress(bytes);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
