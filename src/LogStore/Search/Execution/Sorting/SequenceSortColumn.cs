using System.Globalization;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>The order in which documents were written; with the index's number, an order of all documents of a search without ties.</summary>
internal sealed class SequenceSortColumn(int target) : SortColumn
{
    private const string Field = "_seq_no";
    private const int TargetShift = 44;

    private LongBlock? _block;
    private int _firstRow;

    public override void Load(SearchBlock block)
    {
        _block = block.Read(Field) as LongBlock;
        _firstRow = block.FirstRow;
    }

    public override long Number(int row) => Turn(Place(_block is null ? _firstRow + row : _block.Values[row]));

    public override long Smallest(SearchBlock block) =>
        block.Summary(Field) is { MinimumLong: { } minimum, MaximumLong: { } maximum } ? Turn(Place(Descending ? maximum : minimum)) : long.MinValue;

    public override SortValue Value(SortSlot slot) => SortValue.Of(Turn(slot.Number));

    public override SortSlot Parse(DslNode value) => long.TryParse(value.Text, CultureInfo.InvariantCulture, out var number)
        ? new(Turn(number), null)
        : throw DslError.IllegalArgument($"Failed to parse search_after value for field [{SortKey.Document}].");

    private long Place(long sequence) => ((long)target << TargetShift) + sequence;
}
