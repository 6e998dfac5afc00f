using System.Buffers;

namespace Dashboard.LogStore.Columns;

/// <summary>
/// An immutable run of rows of one index, seen through the mapping of its <see cref="IndexView"/>. Rows are in no order that means anything to a user.
/// Safe for many threads while the view is open.
/// </summary>
public abstract class Segment
{
    /// <summary>Rows in every block but the last.</summary>
    public const int BlockRows = 4096;

    /// <summary>Rows, deleted ones included.</summary>
    public abstract int Count { get; }

    public int BlockCount => (Count + BlockRows - 1) / BlockRows;

    /// <summary>Rows that are deleted or replaced by a newer version, null for none. Every reader leaves them out.</summary>
    public abstract RowBitmap? Deleted { get; }

    /// <summary>Range of <c>@timestamp</c> where that is a date field and has a value; null where no row has one.</summary>
    public abstract TimeRange? Times { get; }

    /// <summary>Some row has no <c>@timestamp</c>, so <see cref="Times"/> does not speak for all.</summary>
    public abstract bool HasRowsWithoutTime { get; }

    /// <summary>Names of the mapped fields that have a value in some row, multi-fields included, sorted.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    public int RowsOf(int block) => Math.Min(BlockRows, Count - block * BlockRows);

    /// <summary>Range of <c>@timestamp</c> in a block, null where no row has one.</summary>
    public abstract TimeRange? TimesOf(int block);

    /// <summary>
    /// The column of a mapped field by its full name (<c>kubernetes.host.keyword</c>), null where no row has a value. Also <c>_id</c>, <c>_routing</c> and
    /// <c>_ignored</c> (keyword), <c>_seq_no</c> and <c>_version</c> (long).
    /// </summary>
    public abstract Column? Column(string field);

    public abstract DocumentIdentity Identity(int row);

    /// <summary>The rows of a block that were found for something of late, 64 a word; null where none are remembered.</summary>
    internal virtual ulong[]? Remembered(string sought, int block) => null;

    /// <summary>Remembers which rows of a block were found for something, deleted or not, for as long as there is room.</summary>
    internal virtual void Remember(string sought, int block, ulong[] rows)
    {
    }

    /// <summary>Writes the document as it came in, byte for byte.</summary>
    public abstract void WriteSource(int row, IBufferWriter<byte> output);
}
