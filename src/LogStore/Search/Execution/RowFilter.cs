namespace Dashboard.LogStore.Search.Execution;

/// <summary>A query made ready for one index. For one thread at a time.</summary>
public abstract class RowFilter
{
    /// <summary>What a matching row adds to the score, where that is the same for every row.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>What is known of a block from statistics alone.</summary>
    public virtual BlockVerdict Judge(SearchBlock block) => BlockVerdict.Some;

    /// <summary>False where certainly no row of a segment matches, as far as is known without opening it.</summary>
    public virtual bool MayMatch(Columns.Segment segment) => true;

    /// <summary>What is known of a whole segment without opening it; <see cref="BlockVerdict.None"/> is what <see cref="MayMatch"/> says.</summary>
    public virtual BlockVerdict Judge(Columns.Segment segment) => MayMatch(segment) ? BlockVerdict.Some : BlockVerdict.None;

    /// <summary>Takes out of a set the rows that do not match.</summary>
    public abstract void Narrow(SearchBlock block, RowSet rows);

    /// <summary>As <see cref="Narrow"/>, without looking at rows where statistics tell.</summary>
    public void NarrowJudged(SearchBlock block, RowSet rows)
    {
        switch (Judge(block))
        {
            case BlockVerdict.None:
                rows.Clear();
                break;
            case BlockVerdict.Some:
                Narrow(block, rows);
                break;
        }
    }

    /// <summary>What it costs to look at a row, for the order in which clauses are tried; 1 is a comparison of numbers.</summary>
    public virtual int Cost => 1;

    /// <summary>The score of every matching row, null where rows differ.</summary>
    public virtual float? ConstantScore => Boost;

    /// <summary>Scores depend on how often terms occur in the index: <see cref="Observe"/> must see it first.</summary>
    public virtual bool NeedsStatistics => false;

    /// <summary>Counts how often terms occur in a block.</summary>
    public virtual void Observe(SearchBlock block, RowSet live)
    {
    }

    /// <summary>Adds the score of those of the rows that match, by row.</summary>
    public virtual void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var matching = block.Rent();
        matching.CopyFrom(rows);
        NarrowJudged(block, matching);
        foreach (var row in matching)
            scores[row] += Boost;
        block.Return(matching);
    }
}
