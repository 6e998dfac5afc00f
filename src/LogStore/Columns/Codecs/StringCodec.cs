namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Strings of one block that no dictionary holds: lengths and bytes.</summary>
internal static class StringCodec
{
    private const byte Plain = 0;
    private const byte Hexadecimal = 1;

    /// <summary>Appends the strings; true where the general compressor may shrink them further.</summary>
    public static bool Encode(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, ByteBuffer output)
    {
        if (HexCodec.LengthOf(bytes, ends) is > 0 and var digits)
        {
            output.Byte(Hexadecimal);
            output.Number(digits);
            HexCodec.Encode(bytes, output);
            return false;
        }
        output.Byte(Plain);
        var lengths = new long[ends.Length];
        for (var value = 0; value < ends.Length; value++)
            lengths[value] = ends[value] - (value == 0 ? 0 : ends[value - 1]);
        LongCodec.Encode(lengths, output);
        output.Raw(bytes);
        return true;
    }

    /// <summary>The bytes of all values; their ends go to <paramref name="ends"/>.</summary>
    public static byte[] Decode(ref ByteReader input, Span<int> ends)
    {
        if (input.Byte() == Hexadecimal)
        {
            var digits = input.Count();
            for (var value = 0; value < ends.Length; value++)
                ends[value] = (value + 1) * digits;
            return HexCodec.Decode(input.Raw(ends.Length * digits / 2));
        }
        var lengths = new long[ends.Length];
        LongCodec.Decode(ref input, lengths);
        long end = 0;
        for (var value = 0; value < ends.Length; value++)
        {
            end += lengths[value];
            if (lengths[value] < 0 || end > input.Remaining)
                throw new DamagedBlockException("a length is impossible");
            ends[value] = (int)end;
        }
        var bytes = GC.AllocateUninitializedArray<byte>((int)end);
        input.Raw(bytes.Length).CopyTo(bytes);
        return bytes;
    }
}
