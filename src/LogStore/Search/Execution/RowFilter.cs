namespace Dashboard.LogStore.Search.Execution;

/// <summary>A query made ready for one index. Safe for one thread at a time.</summary>
public abstract class RowFilter
{
    /// <summary>What is known of a block from statistics alone.</summary>
    public virtual BlockVerdict Judge(SearchBlock block) => BlockVerdict.Some;

    /// <summary>Takes out of a set the rows that do not match.</summary>
    public abstract void Narrow(SearchBlock block, RowSet rows);

    /// <summary>What it costs to look at a row, for the order in which clauses are tried; 1 is a comparison of numbers.</summary>
    public virtual int Cost => 1;
}
