using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Decodes a column's block.</summary>
internal static class BlockDecoder
{
    // What a corrupted count may claim at most; a block of text has a few megabytes.
    private const int MaximumValues = 1 << 26;

    public static DecodedBlock Decode(FileColumn column, FileSegment segment, in BlockHeader header, int block, int rows)
    {
        if (header.Place.Length == 0)
            return new(rows, new int[rows + 1], 0, [], null, [], [], null, null);
        using var bytes = segment.Read(header.Place);
        var input = new ByteReader(bytes.Span);
        var starts = Presence.Decode(ref input, rows);
        var count = starts is null ? rows : starts[rows];
        if (count > MaximumValues)
            throw new DamagedBlockException("a block has too many values");
        if (column.IsString && column.DictionaryOrNull is null)
        {
            if (input.Byte() != 0)
                return new(rows, starts, count, null, null, null, null, null, Embedded(ref input, segment, block, starts, count));
            var ends = new int[count];
            return new(rows, starts, count, null, null, ends, StringCodec.Decode(ref input, ends), null, null);
        }
        var longs = GC.AllocateUninitializedArray<long>(count);
        LongCodec.Decode(ref input, longs);
        return column.IsString ? new(rows, starts, count, null, Ordinals(longs, column.DictionaryOrNull!), null, null, column.DictionaryOrNull, null)
            : new(rows, starts, count, longs, null, null, null, null, null);
    }

    private static ushort[] Ordinals(ReadOnlySpan<long> numbers, TermDictionary dictionary)
    {
        if (numbers.ContainsAnyExceptInRange(0L, Math.Min(dictionary.Count - 1L, ushort.MaxValue)))
            throw new DamagedBlockException("a term is unknown");
        var ordinals = new ushort[numbers.Length];
        for (var value = 0; value < ordinals.Length; value++)
            ordinals[value] = (ushort)numbers[value];
        return ordinals;
    }

    private static EmbeddedTexts Embedded(ref ByteReader input, FileSegment segment, int block, int[]? starts, int count)
    {
        var shapes = new long[count];
        LongCodec.Decode(ref input, shapes);
        var ends = new int[shapes.AsSpan().Count(0L)];
        return new(segment, block, shapes, starts, StringCodec.Decode(ref input, ends), ends);
    }
}
