namespace Dashboard.LogStore.Columns;

/// <summary>The values of one field in one segment, by blocks of <see cref="Segment.BlockRows"/> rows. Safe for many threads.</summary>
public abstract class Column
{
    public abstract ColumnKind Kind { get; }

    /// <summary>What is known of a block without reading it.</summary>
    public abstract BlockSummary Summary(int block);

    /// <summary>How many rows of the whole segment have each term; null where that is not known without looking at them. Keywords only.</summary>
    public virtual TermCounts? CountTerms() => null;

    /// <summary>When the rows of the whole segment have their times; null where that is not known without looking at them. Dates only.</summary>
    public virtual TimeCounts? CountTimes() => null;

    /// <summary>
    /// False where the block certainly has no value that contains the term: for text a token as the standard analyzer makes it (lower case), for
    /// keywords and addresses the whole value. True says nothing.
    /// </summary>
    public virtual bool MayContain(int block, ReadOnlySpan<byte> term) => true;

    /// <summary>False where the block certainly has no token (text) or whole value (keyword) that begins with the prefix. True says nothing.</summary>
    public virtual bool MayContainPrefix(int block, ReadOnlySpan<byte> prefix) => true;

    /// <summary>
    /// Sets the bit of each row of a block, 64 a word, whose text has a token as the standard analyzer makes it; false, and nothing is set, where the texts must be looked
    /// at for that.
    /// </summary>
    public virtual bool FindRows(int block, ReadOnlySpan<byte> token, Span<ulong> rows) => false;

    /// <summary>
    /// The values of a block: a <see cref="LongBlock"/>, <see cref="DoubleBlock"/> or <see cref="StringBlock"/> by <see cref="Kind"/>.
    /// Throws <see cref="DamagedBlockException"/> where the stored bytes fail their checksum.
    /// </summary>
    public abstract ColumnBlock Read(int block);
}
