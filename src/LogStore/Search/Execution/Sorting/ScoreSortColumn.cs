using System.Globalization;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Scores.</summary>
internal sealed class ScoreSortColumn(float? constant) : SortColumn
{
    private float[]? _scores;

    public override void Load(SearchBlock block) => _scores = block.Scores;

    public override long Number(int row) => Turn(SortableDouble.Of(_scores?[row] ?? constant ?? 0));

    public override long Smallest(SearchBlock block) => constant is { } score ? Turn(SortableDouble.Of(score)) : long.MinValue;

    public override SortValue Value(SortSlot slot) => SortValue.Of((float)SortableDouble.Back(Turn(slot.Number)));

    public override SortSlot Parse(DslNode value) => float.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
        ? new(Turn(SortableDouble.Of(score)), null)
        : throw DslError.IllegalArgument("Failed to parse search_after value for field [_score].");
}
