using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Tail;

/// <summary>A stored column that is being filled. One thread writes.</summary>
internal sealed class TailColumn(string path, StoredKind kind)
{
    // A column of more distinct values than this is better kept as it is.
    private const int MaximumTerms = 8192;
    private const int MaximumTermBytes = 1 << 20;
    private TailChunk?[] chunks = new TailChunk?[1];
    private TermInterner? interner;

    public string Path => path;

    public StoredKind Kind => kind;

    public bool IsString { get; } = kind is StoredKind.Text or StoredKind.Number or StoredKind.Escaped;

    /// <summary>Values in all blocks.</summary>
    public int Values { get; private set; }

    public TailChunk? Chunk(int block)
    {
        var now = Volatile.Read(ref chunks);
        return block < now.Length ? Volatile.Read(ref now[block]) : null;
    }

    public void Add(int row, long value) => ForRow(row).Add(row % Segment.BlockRows, value);

    public void Add(int row, ReadOnlySpan<byte> value) => ForRow(row).Add(row % Segment.BlockRows, value);

    private TailChunk ForRow(int row)
    {
        var block = row / Segment.BlockRows;
        if (block >= chunks.Length)
        {
            var larger = new TailChunk?[Math.Max(chunks.Length * 2, block + 1)];
            chunks.CopyTo(larger, 0);
            Volatile.Write(ref chunks, larger);
        }
        Values++;
        if (chunks[block] is { } chunk)
            return chunk;
        var before = block > 0 ? chunks[block - 1] : null;
        chunk = IsString ? new TailChunk(ChooseInterner(), true, before) : new TailChunk(null, false, before);
        Volatile.Write(ref chunks[block], chunk);
        return chunk;
    }

    /// <summary>Values that mostly repeat are numbered; the first block shows whether they do.</summary>
    private TermInterner? ChooseInterner()
    {
        if (Values == 1)
            return interner = new TermInterner();
        if (interner is not null && (interner.Count > MaximumTerms || interner.Size > MaximumTermBytes || interner.Count > 256 && interner.Count > Values / 8))
            interner = null;
        return interner;
    }
}
