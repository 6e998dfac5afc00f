using System.Buffers.Binary;
using System.Text;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>A segment of columns in a file. Blocks are read when they are asked for and kept in the cache.</summary>
internal sealed class FileSegment : StoredSegment
{
    private const int ShapeEntry = -1;
    private const int IdsEntry = -2;
    private const int IdEntryLength = 12;
    private readonly SegmentHeader header;
    private readonly IPageSource pages;
    private readonly FileColumn[] columns;
    private readonly Dictionary<string, StoredColumn[]> byPath;

    public FileSegment(SegmentHeader header, IPageSource pages, BlockCache cache)
    {
        this.header = header;
        this.pages = pages;
        Cache = cache;
        columns = [.. header.Columns.Select((column, number) => new FileColumn(this, number, column))];
        Embedded = new(this, header.EmbeddedShapes);
        byPath = columns.GroupBy(column => column.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray<StoredColumn>(), StringComparer.Ordinal);
    }

    public BlockCache Cache { get; }

    /// <summary>What texts that stand for themselves nowhere may have in them.</summary>
    internal EmbeddedFilter Embedded { get; }

    internal FileColumn FileColumn(int number) => columns[number];

    public override int Count => header.Rows;

    public override long FirstSequenceNumber => header.FirstSequenceNumber;

    public override long LastSequenceNumber => header.LastSequenceNumber;

    public override IReadOnlyCollection<string> Paths => byPath.Keys;

    public int RowsOf(int block) => Math.Min(Segment.BlockRows, Count - block * Segment.BlockRows);

    public override IReadOnlyList<StoredColumn> ColumnsOf(string path) => byPath.TryGetValue(path, out var found) ? found : [];

    public override StoredColumn ColumnAt(int number) => columns[number];

    public override (string Path, StoredKind Kind) NameOf(int column) => (header.Columns[column].Path, header.Columns[column].Kind);

    public override Shape ShapeOf(int row)
    {
        var block = row / Segment.BlockRows;
        var numbers = Cache.Find<long[]>(this, ShapeEntry, block) ?? Cache.Add(this, ShapeEntry, block, ReadShapes(block), 8 * RowsOf(block));
        return header.Shapes[numbers[row % Segment.BlockRows]];
    }

    public override int FindId(string id)
    {
        if (header.Ids.Length == 0)
            return -1;
        var wanted = Encoding.UTF8.GetBytes(id);
        var hash = TokenHash.OfLowercased(wanted);
        var entries = Kept(IdsEntry, 0, header.Ids);
        var given = Column(StoredNames.Id, StoredKind.Text)!;
        var newest = -1;
        for (var entry = LowerBound(entries, hash); entry < entries.Length / IdEntryLength && Hash(entries, entry) == hash; entry++)
        {
            var row = BinaryPrimitives.ReadInt32LittleEndian(entries.AsSpan(entry * IdEntryLength + 8));
            if (given.BytesAt(row, 0).SequenceEqual(wanted) && (newest < 0 || NumberOf(row) > NumberOf(newest)))
                newest = row;
        }
        return newest;
    }

    public override int FindSequenceNumber(long number)
    {
        var column = Column(StoredNames.SequenceNumber, StoredKind.Long)!;
        for (var block = 0; block < header.BlockCount; block++)
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
    internal Shape EmbeddedShape(long number) => number < header.EmbeddedShapes.Length ? header.EmbeddedShapes[number] : throw new DamagedBlockException("a text's shape is unknown");

    internal DecodedBlock DecodedAt(int column, int block) => columns[column].Decoded(block);

    /// <summary>Stored bytes, checked and unpacked. Throws <see cref="DamagedBlockException"/> where they are damaged.</summary>
    internal byte[] Read(in BlockPlace place)
    {
        var stored = pages.ReadPage(place.Page, place.Offset, place.Length);
        return Checksum.Of(stored) == place.Checksum ? BlockBytes.Unpack(stored) : throw new DamagedBlockException($"a block in page {place.Page} fails its checksum");
    }

    /// <summary>How many bytes each column takes, the largest first, for whoever measures.</summary>
    internal string Describe()
    {
        var sizes = header.Columns.Select(column => (Name: $"{column.Path} {column.Kind}", Bytes: column.Blocks.Sum(block => (long)block.Place.Length), Filters: column.Blocks.Sum(block => (long)block.Filter.Length), Dictionary: column.Dictionary.Length));
        return $"{Count} rows, {header.Shapes.Length} shapes in {header.ShapeBlocks.Sum(place => (long)place.Length)} bytes; " + string.Join("; ", sizes.OrderByDescending(size => size.Bytes + size.Filters)
            .Select(size => $"{size.Name} {size.Bytes} + {size.Filters} + {size.Dictionary}"));
    }

    /// <summary>Stored bytes that are used as they are.</summary>
    internal byte[] Kept(int column, int block, in BlockPlace place)
        => Cache.Find<byte[]>(this, column, block) ?? Cache.Add(this, column, block, Read(place), place.Length);

    private long[] ReadShapes(int block)
    {
        var input = new ByteReader(Read(header.ShapeBlocks[block]));
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
