using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a whole string near another, scored by how rare such rows are and how near the string is.</summary>
internal sealed class LikenessFilter(string field, IBytePattern pattern) : RowFilter
{
    private readonly RareTermFilter _rare = new(new StringPatternFilter(field, pattern), field);

    public override int Cost => _rare.Cost;

    public override bool NeedsStatistics => true;

    public override float? ConstantScore => null;

    public override BlockVerdict Judge(SearchBlock block) => _rare.Judge(block);

    public override void Narrow(SearchBlock block, RowSet rows) => _rare.Narrow(block, rows);

    public override void Observe(SearchBlock block, RowSet live) => _rare.Observe(block, live);

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        if (block.Read(field) is not StringBlock column)
            return;
        var own = new float[block.Rows];
        _rare.Score(block, rows, own);
        foreach (var row in rows)
            if (own[row] > 0)
                scores[row] += Boost * own[row] * Likeness(column, row);
    }

    private float Likeness(StringBlock column, int row)
    {
        var best = 0f;
        for (var index = column.Starts[row]; index < column.Starts[row + 1]; index++)
            if (pattern.Matches(column.Value(index)))
                best = Math.Max(best, pattern.Likeness(column.Value(index)));
        return best;
    }
}
