namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>The rows of another filter, each with the boost as its score.</summary>
internal sealed class ConstantFilter(RowFilter inner) : RowFilter
{
    public override int Cost => inner.Cost;

    public override bool MayMatch(Columns.Segment segment) => inner.MayMatch(segment);

    public override BlockVerdict Judge(SearchBlock block) => inner.Judge(block);

    public override BlockVerdict Judge(Columns.Segment segment) => inner.Judge(segment);

    public override void Narrow(SearchBlock block, RowSet rows) => inner.Narrow(block, rows);
}
