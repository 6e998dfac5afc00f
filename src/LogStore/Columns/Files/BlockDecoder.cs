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
            return new(rows, new int[rows + 1], 0, [], [], [], null);
        var input = new ByteReader(segment.Read(header.Place));
        var starts = Presence.Decode(ref input, rows);
        var count = starts is null ? rows : starts[rows];
        if (count > MaximumValues)
            throw new DamagedBlockException("a block has too many values");
        if (column.IsString && column.DictionaryOrNull is null)
        {
            var ends = new int[count];
            var bytes = input.Byte() == 0 ? StringCodec.Decode(ref input, ends) : Embedded(ref input, segment, block, starts, ends);
            return new(rows, starts, count, null, ends, bytes, null);
        }
        var longs = new long[count];
        LongCodec.Decode(ref input, longs);
        var dictionary = column.IsString ? column.DictionaryOrNull : null;
        if (dictionary is not null && longs.AsSpan().ContainsAnyExceptInRange(0L, dictionary.Count - 1L))
            throw new DamagedBlockException("a term is unknown");
        return new(rows, starts, count, longs, null, null, dictionary);
    }

    private static byte[] Embedded(ref ByteReader input, FileSegment segment, int block, int[]? starts, int[] ends)
    {
        var shapes = new long[ends.Length];
        LongCodec.Decode(ref input, shapes);
        return new EmbeddedDecoder(segment, block).Decode(shapes, starts, ref input, ends);
    }
}
