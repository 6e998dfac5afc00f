using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>
/// Rows with a nested object that matches by itself. Columns keep the values of all objects of a document together, so the rows that they
/// leave are looked at in their source.
/// </summary>
internal sealed class NestedFilter(SearchTarget target, DateTimeOffset now, string path, Query inner, RowFilter outline, string scoreMode) : RowFilter
{
    public override int Cost => 10_000;

    public override float? ConstantScore => scoreMode == "none" ? 0 : null;

    public override BlockVerdict Judge(SearchBlock block) => outline.Judge(block) == BlockVerdict.None ? BlockVerdict.None : BlockVerdict.Some;

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        outline.Narrow(block, rows);
        if (rows.IsEmpty)
            return;
        using var objects = NestedObjects.Of(target, block, rows, path);
        var matching = objects.Matching(inner, now);
        foreach (var row in rows)
            if (!matching.ContainsKey(row))
                rows[row] = false;
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        if (scoreMode == "none")
            return;
        var matching = block.Rent();
        matching.CopyFrom(rows);
        outline.Narrow(block, matching);
        using (var objects = NestedObjects.Of(target, block, matching, path))
            foreach (var (row, found) in objects.Matching(inner, now))
                scores[row] += Boost * Combine(found);
        block.Return(matching);
    }

    private float Combine(IReadOnlyList<NestedMatch> found) => scoreMode switch
    {
        "sum" => found.Sum(match => match.Score),
        "max" => found.Max(match => match.Score),
        "min" => found.Min(match => match.Score),
        _ => found.Average(match => match.Score),
    };
}
