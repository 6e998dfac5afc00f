using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Encodes a column of strings, block by block.</summary>
internal sealed class StringColumnEncoder(PageWriter pages, RowOrder order, EmbeddedDocuments embedded, IReadOnlyList<EncoderInput> inputs) : IDisposable
{
    // A tail numbers the values of its first rows before it can know whether they repeat; of more terms than this at least every second value must.
    private const int AlwaysTerms = 256;

    // Of a segment with one block only, less text than this is read about as quickly as an index of its words.
    private const int IndexedBytes = 1 << 16;
    private readonly int[][] ordinalOfRow = [.. inputs.Select(input => new int[input.Segment.Count])];
    private readonly WordIndexEncoder words = new(order.Count);
    private readonly Dictionary<string, Func<PageWriter, WordPart[]>> indices = new(StringComparer.Ordinal);
    private readonly List<long> ordinals = [];
    private readonly List<long> shapes = [];
    private readonly List<int> ends = [];
    private readonly int[] starts = new int[Segment.BlockRows + 1];
    private int[] rowsWithTerm = [];
    private int[] lastRowWithTerm = [];
    private long textBytes;

    public ColumnHeader Encode(string path, StoredKind kind, GatheredStrings strings)
    {
        BlockPlace dictionary = default;
        var hasDictionary = strings.Dictionary is { } all && (all.Count <= AlwaysTerms || all.Count <= strings.ValueCount / 2);
        if (hasDictionary)
        {
            var terms = strings.Dictionary!;
            using var buffer = new ByteBuffer(terms.Size);
            DictionaryCodec.Encode(terms, buffer);
            dictionary = pages.AddGuide(buffer.Span, true);
        }
        rowsWithTerm = new int[hasDictionary ? strings.Dictionary!.Count : 0];
        embedded.Begin();
        words.Begin();
        textBytes = 0;
        var hasWords = kind == StoredKind.Text && !hasDictionary && !StoredNames.IsMetadata(path);
        var blocks = new BlockHeader[(order.Count + Segment.BlockRows - 1) / Segment.BlockRows];
        var isSingle = hasDictionary && strings.SingleOrdinals(ordinalOfRow);
        lastRowWithTerm = isSingle ? [] : new int[rowsWithTerm.Length];
        for (var block = 0; block < blocks.Length; block++)
            blocks[block] = isSingle ? EncodeSingle(block)
                : hasDictionary ? EncodeOrdinals(strings, block) : EncodePlain(strings, block, hasWords);
        var counts = kind == StoredKind.Text && !StoredNames.IsMetadata(path) ? EncodeCounts() : default;
        if (hasWords && (order.Count > Segment.BlockRows || textBytes >= IndexedBytes))
            indices.Add(path, words.End());
        return new(path, kind, dictionary, counts, [], blocks);
    }

    /// <summary>Writes the index of words of a column that has one, once all columns have been encoded.</summary>
    public ColumnHeader Finish(ColumnHeader header)
        => header.Kind == StoredKind.Text && indices.TryGetValue(header.Path, out var write) ? header with { Words = write(pages) } : header;

    public void Dispose() => words.Dispose();

    private BlockPlace EncodeCounts()
    {
        if (rowsWithTerm.Length == 0)
            return default;
        using var buffer = new ByteBuffer(rowsWithTerm.Length * 3);
        CountsCodec.EncodeTerms(rowsWithTerm, buffer);
        return pages.AddGuide(buffer.Span, true);
    }

    /// <summary>Most columns of most logs: every row has one value of a dictionary.</summary>
    private BlockHeader EncodeSingle(int block)
    {
        var first = block * Segment.BlockRows;
        var rows = Math.Min(Segment.BlockRows, order.Count - first);
        Span<long> values = stackalloc long[Segment.BlockRows];
        values = values[..rows];
        for (var row = 0; row < rows; row++)
        {
            var ordinal = ordinalOfRow[order.Inputs[first + row]][order.Rows[first + row]];
            values[row] = ordinal;
            rowsWithTerm[ordinal]++;
        }
        using var buffer = new ByteBuffer(rows * 2);
        Presence.EncodeSingle(buffer);
        var isCompressible = LongCodec.Encode(values, buffer);
        return new(pages.Add(block, buffer.Span, isCompressible), new(rows, rows));
    }

    private BlockHeader EncodeOrdinals(GatheredStrings strings, int block)
    {
        ordinals.Clear();
        var first = block * Segment.BlockRows;
        var rows = Math.Min(Segment.BlockRows, order.Count - first);
        var rowsWithValue = 0;
        for (var row = 0; row < rows; row++)
        {
            var (input, source) = (order.Inputs[first + row], order.Rows[first + row]);
            var (value, end) = strings.ValuesOf(input, source);
            rowsWithValue += end > value ? 1 : 0;
            for (; value < end; value++)
                ordinals.Add(Count(strings.Ordinal(input, source, value), first + row));
            starts[row + 1] = ordinals.Count;
        }
        if (ordinals.Count == 0)
            return default;
        using var buffer = new ByteBuffer(ordinals.Count * 2);
        Presence.Encode(starts.AsSpan(0, rows + 1), buffer);
        var isCompressible = LongCodec.Encode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ordinals), buffer);
        return new(pages.Add(block, buffer.Span, isCompressible), new(rowsWithValue, ordinals.Count));
    }

    /// <summary>Counts a row for a term, once however often the row has it.</summary>
    private int Count(int ordinal, int row)
    {
        if (lastRowWithTerm[ordinal] == row + 1)
            return ordinal;
        lastRowWithTerm[ordinal] = row + 1;
        rowsWithTerm[ordinal]++;
        return ordinal;
    }

    private BlockHeader EncodePlain(GatheredStrings strings, int block, bool hasWords)
    {
        ends.Clear();
        shapes.Clear();
        var first = block * Segment.BlockRows;
        var rows = Math.Min(Segment.BlockRows, order.Count - first);
        var rowsWithValue = 0;
        using var bytes = new ByteBuffer(1 << 18);
        for (var row = 0; row < rows; row++)
        {
            var (input, source) = (order.Inputs[first + row], order.Rows[first + row]);
            var (value, end) = strings.ValuesOf(input, source);
            rowsWithValue += end > value ? 1 : 0;
            for (; value < end; value++)
            {
                var text = strings.Value(input, source, value);
                if (hasWords)
                    words.Add(text, first + row);
                var shape = hasWords ? embedded.Find(input, source, text) : -1;
                shapes.Add(shape + 1);
                if (shape >= 0)
                    continue;
                bytes.Raw(text);
                ends.Add(bytes.Length);
            }
            starts[row + 1] = shapes.Count;
        }
        if (hasWords)
            words.EndBlock();
        textBytes += bytes.Length;
        if (shapes.Count == 0)
            return default;
        using var buffer = new ByteBuffer(bytes.Length + shapes.Count);
        Presence.Encode(starts.AsSpan(0, rows + 1), buffer);
        var hasShapes = ends.Count < shapes.Count;
        buffer.Byte((byte)(hasShapes ? 1 : 0));
        if (hasShapes)
            LongCodec.Encode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shapes), buffer);
        var isCompressible = StringCodec.Encode(bytes.Span, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ends), buffer);
        return new(pages.Add(block, buffer.Span, isCompressible), new(rowsWithValue, shapes.Count));
    }
}
