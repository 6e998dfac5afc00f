namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>No row.</summary>
internal sealed class NoneFilter : RowFilter
{
    public static readonly NoneFilter Instance = new();

    public override int Cost => 0;

    public override BlockVerdict Judge(SearchBlock block) => BlockVerdict.None;

    public override void Narrow(SearchBlock block, RowSet rows) => rows.Clear();
}
