using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>What must be known of a segment to read it: its shapes and where the blocks of its columns are.</summary>
/// <param name="Ids">Where the given ids are found: their hashes sorted, then their rows.</param>
/// <param name="IdFilter">The filter of those hashes.</param>
/// <param name="EmbeddedShapes">Shapes of texts that are documents themselves.</param>
/// <param name="ShapeBlocks">The number of each row's shape, by blocks.</param>
internal sealed record SegmentHeader(int Rows, long FirstSequenceNumber, long LastSequenceNumber, Shape[] Shapes, ColumnHeader[] Columns, BlockPlace[] ShapeBlocks, BlockPlace Ids, BlockPlace IdFilter, Shape[] EmbeddedShapes)
{
    /// <summary>The version since which columns have an index of words.</summary>
    public const byte WithWords = 5;

    private const byte Version = WithWords;
    private const byte Oldest = 4;

    public int BlockCount => (Rows + Segment.BlockRows - 1) / Segment.BlockRows;

    /// <summary>The header's bytes: version, checksum, then the rest packed.</summary>
    public byte[] Write()
    {
        using var body = new ByteBuffer(1 << 16);
        body.Number(Rows);
        body.Number(FirstSequenceNumber);
        body.Number(LastSequenceNumber);
        body.Number(Shapes.Length);
        foreach (var shape in Shapes)
            WriteShape(shape, body);
        body.Number(Columns.Length);
        foreach (var column in Columns)
            column.Write(body);
        foreach (var place in ShapeBlocks)
            place.Write(body, 0);
        Ids.Write(body, 0);
        IdFilter.Write(body, 0);
        body.Number(EmbeddedShapes.Length);
        foreach (var shape in EmbeddedShapes)
            WriteShape(shape, body);
        using var packed = new ByteBuffer(body.Length / 2);
        BlockBytes.Pack(body.Span, true, packed);
        using var output = new ByteBuffer(packed.Length + 5);
        output.Byte(Version);
        output.Fixed32(Checksum.Of(packed.Span));
        output.Raw(packed.Span);
        return output.Span.ToArray();
    }

    /// <summary>Reads a header whose pages begin at a number. Throws <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static SegmentHeader Read(ReadOnlySpan<byte> bytes, long firstPage)
    {
        var input = new ByteReader(BlockBytes.Unpack(Verify(bytes)));
        var rows = input.Count();
        var (first, last) = (input.Number(), input.Number());
        var shapes = new Shape[input.Count()];
        for (var number = 0; number < shapes.Length; number++)
            shapes[number] = ReadShape(ref input, number);
        var blocks = (rows + Segment.BlockRows - 1) / Segment.BlockRows;
        var columns = new ColumnHeader[input.Count()];
        for (var number = 0; number < columns.Length; number++)
            columns[number] = ColumnHeader.Read(ref input, blocks, firstPage, bytes[0]);
        var shapeBlocks = new BlockPlace[blocks];
        for (var block = 0; block < blocks; block++)
            shapeBlocks[block] = BlockPlace.Read(ref input, firstPage);
        var ids = BlockPlace.Read(ref input, firstPage);
        var idFilter = BlockPlace.Read(ref input, firstPage);
        var embedded = new Shape[input.Count()];
        for (var number = 0; number < embedded.Length; number++)
            embedded[number] = ReadShape(ref input, number);
        return new(rows, first, last, shapes, columns, shapeBlocks, ids, idFilter, embedded);
    }

    /// <summary>The packed bytes of a header that is as it was written. Throws <see cref="DamagedBlockException"/> where it is damaged.</summary>
    public static ReadOnlySpan<byte> Verify(ReadOnlySpan<byte> bytes)
    {
        var outer = new ByteReader(bytes);
        if (outer.Byte() is < Oldest or > Version)
            throw new DamagedBlockException("the segment was written by another version");
        var checksum = outer.Fixed32();
        var packed = outer.Raw(outer.Remaining);
        return Checksum.Of(packed) == checksum ? packed : throw new DamagedBlockException("the segment's header fails its checksum");
    }

    private static void WriteShape(Shape shape, ByteBuffer output)
    {
        output.Bytes(shape.Skeleton);
        output.Number(shape.Slots.Length);
        foreach (var slot in shape.Slots)
        {
            output.Number(slot.Column);
            output.Number(slot.EscapedColumn + 1);
        }
    }

    private static Shape ReadShape(ref ByteReader input, int number)
    {
        var skeleton = input.Bytes().ToArray();
        var columns = new int[input.Count()];
        var escaped = new int[columns.Length];
        for (var slot = 0; slot < columns.Length; slot++)
            (columns[slot], escaped[slot]) = (input.Count(), input.Count() - 1);
        return new(number, skeleton, columns, escaped);
    }
}
