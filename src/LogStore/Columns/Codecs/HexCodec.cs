namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Identifiers in lower hexadecimal digits, all of one length, at half their size.</summary>
internal static class HexCodec
{
    private static readonly System.Buffers.SearchValues<byte> digits = System.Buffers.SearchValues.Create("0123456789abcdef"u8);

    /// <summary>The common length where all values are such, else 0.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        var length = ends.Length == 0 ? 0 : ends[0];
        if (length == 0 || length % 2 != 0)
            return 0;
        for (var value = 1; value < ends.Length; value++)
            if (ends[value] - ends[value - 1] != length)
                return 0;
        return bytes.ContainsAnyExcept(digits) ? 0 : length;
    }

    public static void Encode(ReadOnlySpan<byte> bytes, ByteBuffer output)
    {
        for (var index = 0; index < bytes.Length; index += 2)
            output.Byte((byte)(Digit(bytes[index]) << 4 | Digit(bytes[index + 1])));
    }

    public static byte[] Decode(ReadOnlySpan<byte> packed)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(packed.Length * 2);
        for (var index = 0; index < packed.Length; index++)
        {
            bytes[2 * index] = "0123456789abcdef"u8[packed[index] >> 4];
            bytes[2 * index + 1] = "0123456789abcdef"u8[packed[index] & 15];
        }
        return bytes;
    }

    private static int Digit(byte character) => character <= '9' ? character - '0' : character - 'a' + 10;
}
