using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a date, scored by boost · pivot / (pivot + distance) from an origin, all in the column's unit.</summary>
internal sealed class NearnessFilter(string field, long origin, double pivot) : RowFilter
{
    private readonly ExistsFilter _exists = new([field]);

    public override float? ConstantScore => null;

    public override BlockVerdict Judge(SearchBlock block) => _exists.Judge(block);

    public override void Narrow(SearchBlock block, RowSet rows) => _exists.Narrow(block, rows);

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        if (block.Read(field) is not LongBlock column)
            return;
        var starts = column.Starts;
        var values = column.Values;
        foreach (var row in rows)
        {
            var nearest = double.MaxValue;
            for (var index = starts[row]; index < starts[row + 1]; index++)
                nearest = Math.Min(nearest, Math.Abs((double)values[index] - origin));
            if (nearest < double.MaxValue)
                scores[row] += (float)(Boost * (pivot / (pivot + nearest)));
        }
    }
}
