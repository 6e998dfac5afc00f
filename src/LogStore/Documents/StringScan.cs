using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dashboard.LogStore.Documents;

/// <summary>Reads strings with escapes in one pass: finds where they end, unescapes them, and notes whether they were escaped the usual way.</summary>
internal static class StringScan
{
    /// <summary>Room that the output needs beyond the bytes that are left of the source.</summary>
    public const int Slack = 16;

    /// <summary>Unescapes the string that begins at <paramref name="start"/>, behind its quote.</summary>
    /// <param name="length">Bytes written.</param>
    /// <param name="isUsual"><see cref="JsonString.Escape"/> would give the same bytes back.</param>
    /// <returns>Where the closing quote stands; -1 for a wrong escape, a control character or no end.</returns>
    public static int Unescape(ReadOnlySpan<byte> source, int start, Span<byte> output, out int length, out bool isUsual)
    {
        (length, isUsual) = (0, true);
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, source.Length - start + Slack);
        var read = start;
        while (true)
        {
            if (!CopyPlain(source, ref read, output, ref length) || source[read] is not ((byte)'"' or (byte)'\\'))
                return -1;
            if (source[read] == '"')
                return read;
            if (read + 1 < source.Length && source[read + 1] is (byte)'"' or (byte)'\\')
            {
                output[length++] = source[read + 1];
                read += 2;
                continue;
            }
            var consumed = JsonString.UnescapeOne(source[read..], output[length..], out var size);
            if (consumed == 0)
                return -1;
            isUsual = isUsual && IsUsual(source.Slice(read, consumed), output[length]);
            length += size;
            read += consumed;
        }
    }

    /// <summary>Copies up to the next character that may not stand in a string as it is; false where there is none.</summary>
    private static bool CopyPlain(ReadOnlySpan<byte> source, ref int read, Span<byte> output, ref int written)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(output);
        while (read + Vector128<byte>.Count <= source.Length)
        {
            var bytes = Vector128.LoadUnsafe(ref from, (nuint)read);
            bytes.StoreUnsafe(ref to, (nuint)written);
            var special = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            var mask = special.ExtractMostSignificantBits();
            var plain = mask == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(mask);
            read += plain;
            written += plain;
            if (mask != 0)
                return true;
        }
        for (; read < source.Length; read++)
        {
            if (source[read] is < (byte)' ' or (byte)'"' or (byte)'\\')
                return true;
            output[written++] = source[read];
        }
        return false;
    }

    private static bool IsUsual(ReadOnlySpan<byte> escape, byte value)
    {
        if (value is >= (byte)' ' and not ((byte)'"' or (byte)'\\'))
            return false;
        Span<byte> usual = stackalloc byte[JsonString.MaximumExpansion];
        return escape.SequenceEqual(usual[..JsonString.EscapeOne(value, usual)]);
    }
}
