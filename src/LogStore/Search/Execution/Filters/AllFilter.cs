namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Every row.</summary>
internal sealed class AllFilter : RowFilter
{
    public override int Cost => 0;

    public override BlockVerdict Judge(SearchBlock block) => BlockVerdict.All;

    public override BlockVerdict Judge(Columns.Segment segment) => BlockVerdict.All;

    public override void Narrow(SearchBlock block, RowSet rows)
    {
    }
}
