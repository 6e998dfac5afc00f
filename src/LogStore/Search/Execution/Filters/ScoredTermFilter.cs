using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>A filter on whole strings whose score says how rare the match is: Lucene's BM25 for fields without norms.</summary>
internal abstract class ScoredTermFilter(string field) : StringFilter(field)
{
    private readonly TermStatistics _statistics = new();

    public override bool NeedsStatistics => true;

    public override float? ConstantScore => null;

    public override void Observe(SearchBlock block, RowSet live)
    {
        if (block.Read(Field) is not { } column)
            return;
        var matching = block.Rent();
        matching.CopyFrom(live);
        NarrowJudged(block, matching);
        _statistics.Add(matching.Count, RowsWithValue(column, live), 0);
        block.Return(matching);
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var matching = block.Rent();
        matching.CopyFrom(rows);
        NarrowJudged(block, matching);
        var score = Similarity.OfTerm(Boost, _statistics);
        foreach (var row in matching)
            scores[row] += score;
        block.Return(matching);
    }

    private static int RowsWithValue(ColumnBlock column, RowSet live)
    {
        var count = 0;
        var starts = column.Starts;
        foreach (var row in live)
            if (starts[row + 1] > starts[row])
                count++;
        return count;
    }
}
