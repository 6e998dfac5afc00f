using System.Buffers;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Files;

namespace Dashboard.LogStore.Columns;

/// <summary>
/// Keywords, texts and addresses of one block. <see cref="Value"/> gives the bytes of a value; where <see cref="HasDictionary"/> is set, a predicate is
/// better asked once for each term of <see cref="Dictionary"/> and then looked up by <see cref="Ordinals"/>. Without it, asking for either
/// sorts the block's values (about a millisecond).
/// </summary>
public sealed class StringBlock : ColumnBlock
{
    private const int Few = 128;
    private readonly RowStarts starts;
    private readonly EmbeddedTexts? embedded;
    private ReadOnlyMemory<byte> bytes;
    private readonly byte[]? pooledBytes;
    private int[]? ends;
    private int asked;
    private int[]? ordinals;
    private TermDictionary? dictionary;

    /// <summary>Plain values: value <c>i</c> ends at <c>ends[i]</c> and begins where the one before ended. The ends, and the bytes where given as pooled, are taken over.</summary>
    internal StringBlock(RowStarts starts, ReadOnlyMemory<byte> bytes, int[] ends, byte[]? pooledBytes)
    {
        this.starts = starts;
        this.bytes = bytes;
        this.ends = ends;
        this.pooledBytes = pooledBytes;
        IsSingle = starts.IsSingle;
    }

    /// <summary>Values of which some are kept as shapes; the ends are a pooled buffer with room for them all.</summary>
    internal StringBlock(RowStarts starts, EmbeddedTexts embedded, int[] ends)
        : this(starts, ReadOnlyMemory<byte>.Empty, ends, null) => this.embedded = embedded;

    /// <summary>Values of a dictionary by pooled ordinals, taken over.</summary>
    internal StringBlock(RowStarts starts, TermDictionary dictionary, int[] ordinals)
    {
        this.starts = starts;
        this.dictionary = dictionary;
        this.ordinals = ordinals;
        HasDictionary = true;
        IsSingle = starts.IsSingle;
    }

    /// <summary>The values are known to be of ASCII alone.</summary>
    internal bool IsAscii { private get; init; }

    /// <summary>The dictionary costs nothing and has clearly fewer terms than there are values.</summary>
    public bool HasDictionary { get; }

    public override int Rows => starts.Rows;

    public override int ValueCount => starts.ValueCount;

    public override ReadOnlySpan<int> Starts => starts.Span;

    public TermDictionary Dictionary
    {
        get
        {
            EnsureDictionary();
            return dictionary!;
        }
    }

    /// <summary>For each value its place in <see cref="Dictionary"/>.</summary>
    public ReadOnlySpan<int> Ordinals
    {
        get
        {
            EnsureDictionary();
            return ordinals.AsSpan(0, ValueCount);
        }
    }

    /// <summary>
    /// Sets the bit of each row that may have the needle in a value and of none that certainly has not; false, and nothing is set, where that cannot be told at once.
    /// Only without a dictionary.
    /// </summary>
    internal bool Mark(Needle needle, Span<ulong> rows)
    {
        if (IsLazy)
            return embedded!.Mark(needle, rows);
        if (!IsAscii && !needle.SpeaksFor(bytes.Span))
            return false;
        MarkedRows.Mark(needle, bytes.Span, ends.AsSpan(0, ValueCount), IsSingle ? value => value : starts.RowOf, rows);
        return true;
    }

    public ReadOnlySpan<byte> Value(int index)
    {
        if (IsLazy && (!embedded!.IsEmbedded(index) || ++asked <= Few))
            return embedded.Value(index);
        Materialize();
        if (ends is null)
            return dictionary![ordinals![index]];
        var start = index == 0 ? 0 : ends[index - 1];
        return bytes.Span[start..ends[index]];
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref ends, null) is { } takenEnds)
            ArrayPool<int>.Shared.Return(takenEnds);
        if (Interlocked.Exchange(ref ordinals, null) is { } takenOrdinals)
            ArrayPool<int>.Shared.Return(takenOrdinals);
        if (pooledBytes is not null && dictionary != disposed)
            ArrayPool<byte>.Shared.Return(pooledBytes);
        dictionary = disposed;
        starts.Return();
        base.Dispose(disposing);
    }

    /// <summary>Texts that are kept as shapes are put together one by one while few are asked for, then all at once.</summary>
    private bool IsLazy => embedded is not null && bytes.IsEmpty;

    private void Materialize()
    {
        if (IsLazy)
            bytes = embedded!.All(ends.AsSpan(0, ValueCount));
    }

    private static readonly TermDictionary disposed = new([], []);

    private void EnsureDictionary()
    {
        if (dictionary is not null)
            return;
        Materialize();
        var sorted = TermSorter.Sort(bytes.Span, ends.AsSpan(0, ValueCount));
        (dictionary, ordinals) = (sorted.Dictionary, sorted.Ordinals);
    }
}
