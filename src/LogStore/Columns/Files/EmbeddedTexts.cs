using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>
/// The texts of a block of which some are kept as their shape alone: they are put together from the row's other columns when they are asked for, and sought in
/// those columns without that. Safe for many threads.
/// </summary>
/// <param name="shapes">For each value its shape's number + 1; 0 where the text itself is kept.</param>
/// <param name="starts">Rows + 1 offsets of values; null where every row has one.</param>
/// <param name="keptBytes">The texts that are kept, one after the other.</param>
internal sealed class EmbeddedTexts(FileSegment segment, int block, long[] shapes, int[]? starts, byte[] keptBytes, int[] keptEnds)
{
    private readonly int[] keptValues = Kept(shapes);

    /// <summary>Bytes in memory.</summary>
    public int Size => 8 * shapes.Length + keptBytes.Length + 8 * keptEnds.Length;

    public bool IsEmbedded(int value) => shapes[value] != 0;

    public ReadOnlySpan<byte> Value(int value)
    {
        if (shapes[value] == 0)
            return KeptAt(Array.BinarySearch(keptValues, value));
        using var output = new ByteBuffer(1024);
        new EmbeddedDecoder(segment, block).Write(Shape(value), RowOf(value), output);
        return output.Span.ToArray();
    }

    /// <summary>The bytes of all values; their ends go to <paramref name="ends"/>.</summary>
    public byte[] All(Span<int> ends)
    {
        var decoder = new EmbeddedDecoder(segment, block);
        using var output = new ByteBuffer(keptBytes.Length * 2 + 1024);
        for (int value = 0, kept = 0; value < shapes.Length; value++)
        {
            if (shapes[value] == 0)
                output.Raw(KeptAt(kept++));
            else
                decoder.Write(Shape(value), RowOf(value), output);
            ends[value] = output.Length;
        }
        return output.Span.ToArray();
    }

    /// <summary>Sets the bit of each row that may have the needle in a text, at the beginning of a word; false where that cannot be told.</summary>
    public bool Mark(Needle needle, Span<ulong> rows)
    {
        if (!needle.SpeaksFor(keptBytes))
            return false;
        MarkedRows.Mark(needle, keptBytes, keptEnds, kept => RowOf(keptValues[kept]), rows);
        var columns = new HashSet<int>();
        MarkShapes(needle, columns, rows);
        foreach (var column in columns)
            if (!segment.DecodedAt(column, block).Mark(needle, segment.NameOf(column).Kind, rows))
                return Everything(rows);
        return true;
    }

    private static bool Everything(Span<ulong> rows)
    {
        rows.Clear();
        return false;
    }

    /// <summary>What stands between the values is the same for all texts of a shape.</summary>
    private void MarkShapes(Needle needle, HashSet<int> columns, Span<ulong> rows)
    {
        var known = new Dictionary<long, bool>();
        for (var value = 0; value < shapes.Length; value++)
        {
            if (shapes[value] == 0)
                continue;
            if (!known.TryGetValue(shapes[value], out var has))
            {
                var shape = Shape(value);
                known[shapes[value]] = has = needle.MayBeIn(shape.Skeleton);
                foreach (var slot in shape.Slots)
                    columns.Add(slot.Column);
            }
            if (has)
                rows[RowOf(value) >> 6] |= 1UL << RowOf(value);
        }
    }

    private static int[] Kept(long[] shapes)
    {
        var kept = new List<int>();
        for (var value = 0; value < shapes.Length; value++)
            if (shapes[value] == 0)
                kept.Add(value);
        return [.. kept];
    }

    private ReadOnlySpan<byte> KeptAt(int kept)
    {
        var start = kept == 0 ? 0 : keptEnds[kept - 1];
        return keptBytes.AsSpan(start, keptEnds[kept] - start);
    }

    private Shape Shape(int value) => segment.EmbeddedShape(shapes[value] - 1);

    private int RowOf(int value) => starts is null ? value : RowStarts.Shared(starts, starts.Length - 1).RowOf(value);
}
