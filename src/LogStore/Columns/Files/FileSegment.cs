using System.Buffers.Binary;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>A segment of columns in a file. Blocks are read when they are asked for and kept in the cache.</summary>
internal sealed class FileSegment : StoredSegment
{
    private const int ShapeEntry = -1;
    private const int IdsEntry = -2;
    private const int HeaderEntry = -3;
    private const int IdFilterEntry = -4;
    private const int IdEntryLength = 12;
    private readonly SegmentFacts facts;
    private readonly long number;
    private readonly long firstPage;
    private readonly IPageSource pages;
    private readonly WeakReference<OpenSegment?> recent = new(null);
    private readonly WeakReference<byte[]?> recentIdFilter = new(null);

    /// <param name="number">Its number in the file.</param>
    /// <param name="firstPage">The number of its first page there.</param>
    public FileSegment(SegmentFacts facts, long number, long firstPage, IPageSource pages, BlockCache cache)
    {
        (this.facts, this.number, this.firstPage, this.pages) = (facts, number, firstPage, pages);
        Cache = cache;
    }

    public BlockCache Cache { get; }

    public override int Count => facts.Rows;

    public override long FirstSequenceNumber => facts.FirstSequenceNumber;

    public override long LastSequenceNumber => facts.LastSequenceNumber;

    public override (long First, long Last)? Times => facts.Times;

    public override bool HasRowsWithoutTime => facts.HasRowsWithoutTime;

    public override IReadOnlyCollection<string> Paths => Opened.ByPath.Keys;

    /// <summary>Forgets all that was read of it.</summary>
    public void Forget()
    {
        Cache.Remove(this);
        recent.SetTarget(null);
        recentIdFilter.SetTarget(null);
    }

    public int RowsOf(int block) => Math.Min(Segment.BlockRows, Count - block * Segment.BlockRows);

    public override IReadOnlyList<StoredColumn> ColumnsOf(string path) => Opened.ByPath.TryGetValue(path, out var found) ? found : [];

    public override StoredColumn ColumnAt(int number) => Opened.Columns[number];

    public override (string Path, StoredKind Kind) NameOf(int column) => (Opened.Columns[column].Path, Opened.Columns[column].Kind);

    public override Shape ShapeOf(int row)
    {
        var block = row / Segment.BlockRows;
        var header = Opened.Header;
        var numbers = Cache.Find<long[]>(this, ShapeEntry, block) ?? Cache.Add(this, ShapeEntry, block, ReadShapes(header, block), 8 * RowsOf(block));
        return header.Shapes[numbers[row % Segment.BlockRows]];
    }

    public override int FindId(SoughtId id)
    {
        // A new id is in none of an index's segments, and each is asked: what says so first must be quick.
        var filter = IdFilter;
        if (filter.Length == 0 || !TokenFilter.MayContain(filter, id.Hash))
            return -1;
        var entries = Kept(IdsEntry, 0, Opened.Header.Ids);
        var given = Column(StoredNames.Id, StoredKind.Text)!;
        var newest = -1;
        for (var entry = LowerBound(entries, id.Hash); entry < entries.Length / IdEntryLength && Hash(entries, entry) == id.Hash; entry++)
        {
            var row = BinaryPrimitives.ReadInt32LittleEndian(entries.AsSpan(entry * IdEntryLength + 8));
            if (given.BytesAt(row, 0).SequenceEqual(id.Bytes) && (newest < 0 || NumberOf(row) > NumberOf(newest)))
                newest = row;
        }
        return newest;
    }

    public override int FindSequenceNumber(long number)
    {
        var column = Column(StoredNames.SequenceNumber, StoredKind.Long)!;
        for (var block = 0; block * Segment.BlockRows < Count; block++)
        {
            var summary = column.Summary(block);
            if (summary.MinimumLong > number || summary.MaximumLong < number)
                continue;
            using var numbers = column.ReadLongs(block);
            var row = numbers.Values.IndexOf(number);
            if (row >= 0)
                return block * Segment.BlockRows + row;
        }
        return -1;
    }

    /// <summary>The shape of texts that stand for themselves nowhere.</summary>
    internal Shape EmbeddedShape(long number) => number < Opened.Header.EmbeddedShapes.Length ? Opened.Header.EmbeddedShapes[number] : throw new DamagedBlockException("a text's shape is unknown");

    internal DecodedBlock DecodedAt(int column, int block) => Opened.Columns[column].Decoded(block);

    /// <summary>Stored bytes, checked and unpacked. Throws <see cref="DamagedBlockException"/> where they are damaged.</summary>
    internal PooledBytes Read(in BlockPlace place)
    {
        using var stored = ReadStored(place);
        var bytes = new PooledBytes(BlockBytes.UnpackedLength(stored.Span));
        BlockBytes.Unpack(stored.Span, bytes.Span);
        return bytes;
    }

    private PooledBytes ReadStored(in BlockPlace place)
    {
        var stored = new PooledBytes(place.Length);
        pages.ReadPage(place.Page, place.Offset, stored.Memory);
        return Checksum.Of(stored.Span) == place.Checksum ? stored : throw new DamagedBlockException($"a block in page {place.Page} fails its checksum");
    }

    /// <summary>How many bytes each column takes, the largest first, for whoever measures.</summary>
    internal string Describe()
    {
        var header = Opened.Header;
        var sizes = header.Columns.Select(column => (Name: $"{column.Path} {column.Kind}", Bytes: column.Blocks.Sum(block => (long)block.Place.Length), Words: column.Words.Sum(part => part.Partitions.Sum(place => (long)place.Length)), Dictionary: column.Dictionary.Length));
        return $"{Count} rows, {header.Shapes.Length} shapes in {header.ShapeBlocks.Sum(place => (long)place.Length)} bytes; " + string.Join("; ", sizes.OrderByDescending(size => size.Bytes + size.Words)
            .Select(size => $"{size.Name} {size.Bytes} + {size.Words} + {size.Dictionary}"));
    }

    /// <summary>Stored bytes that are used as they are.</summary>
    internal byte[] Kept(int column, int block, in BlockPlace place)
        => Cache.Find<byte[]>(this, column, block) ?? ReadKept(column, block, place);

    /// <summary>The header, read again where nothing has used it for a while.</summary>
    private OpenSegment Opened
    {
        get
        {
            if (recent.TryGetTarget(out var known))
                return known;
            var opened = new OpenSegment(this, SegmentHeader.Read(pages.ReadHeader(number), firstPage));
            recent.SetTarget(opened);
            return Cache.Add(this, HeaderEntry, 0, opened, opened.Size);
        }
    }

    private byte[] ReadKept(int column, int block, in BlockPlace place)
    {
        using var stored = ReadStored(place);
        return Cache.Add(this, column, block, BlockBytes.Unpack(stored.Span), place.Length);
    }

    /// <summary>The filter of the given ids, empty where none was given; read again where nothing has used it for a while.</summary>
    private byte[] IdFilter
    {
        get
        {
            if (recentIdFilter.TryGetTarget(out var known))
                return known;
            var place = Opened.Header.IdFilter;
            var filter = place.Length == 0 ? [] : Kept(IdFilterEntry, 0, place);
            recentIdFilter.SetTarget(filter);
            return filter;
        }
    }

    private long[] ReadShapes(SegmentHeader header, int block)
    {
        using var bytes = Read(header.ShapeBlocks[block]);
        var input = new ByteReader(bytes.Span);
        var numbers = new long[RowsOf(block)];
        LongCodec.Decode(ref input, numbers);
        return numbers.AsSpan().ContainsAnyExceptInRange(0L, header.Shapes.Length - 1L) ? throw new DamagedBlockException("a shape is unknown") : numbers;
    }

    private long NumberOf(int row) => Column(StoredNames.SequenceNumber, StoredKind.Long)!.LongAt(row, 0);

    private static int LowerBound(byte[] entries, ulong hash)
    {
        int low = 0, high = entries.Length / IdEntryLength;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Hash(entries, middle) < hash)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static ulong Hash(byte[] entries, int entry) => BinaryPrimitives.ReadUInt64LittleEndian(entries.AsSpan(entry * IdEntryLength));
}
