namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>The rows of one filter; where a second one matches too, the score is lowered.</summary>
internal sealed class DemotingFilter(RowFilter positive, RowFilter negative, float factor) : RowFilter
{
    public override int Cost => positive.Cost;

    public override bool NeedsStatistics => positive.NeedsStatistics;

    public override BlockVerdict Judge(SearchBlock block) => positive.Judge(block);

    public override float? ConstantScore => null;

    public override void Narrow(SearchBlock block, RowSet rows) => positive.Narrow(block, rows);

    public override void Observe(SearchBlock block, RowSet live) => positive.Observe(block, live);

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var own = new float[block.Rows];
        positive.Score(block, rows, own);
        var demoted = block.Rent();
        demoted.CopyFrom(rows);
        negative.Narrow(block, demoted);
        foreach (var row in rows)
            scores[row] += demoted[row] ? own[row] * factor : own[row];
        block.Return(demoted);
    }
}
