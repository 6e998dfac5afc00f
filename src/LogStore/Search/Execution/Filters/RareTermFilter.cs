using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>The rows of a filter on whole terms, scored by how rare they are: Lucene's BM25 for fields without norms.</summary>
internal sealed class RareTermFilter(RowFilter inner, string field) : RowFilter
{
    private readonly TermStatistics _statistics = new();
    private readonly HashSet<int> _distinct = [];

    public override int Cost => inner.Cost;

    public override bool NeedsStatistics => true;

    public override float? ConstantScore => null;

    public override BlockVerdict Judge(SearchBlock block) => inner.Judge(block);

    public override void Narrow(SearchBlock block, RowSet rows) => inner.Narrow(block, rows);

    public override void Observe(SearchBlock block, RowSet live)
    {
        if (block.Read(field) is not { } column)
            return;
        var matching = block.Rent();
        matching.CopyFrom(live);
        NarrowJudged(block, matching);
        int documents = 0, values = 0;
        foreach (var row in live)
        {
            var count = Distinct(column, row);
            documents += count > 0 ? 1 : 0;
            values += count;
        }
        _statistics.Add(matching.Count, documents, values);
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

    private int Distinct(ColumnBlock column, int row)
    {
        var (start, end) = (column.Starts[row], column.Starts[row + 1]);
        if (end - start < 2)
            return end - start;
        _distinct.Clear();
        for (var index = start; index < end; index++)
            _distinct.Add(column is StringBlock strings ? strings.Ordinals[index] : column is LongBlock longs ? (int)longs.Values[index] : index);
        return _distinct.Count;
    }
}
