using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>
/// A codec of the LZ77 family that is several times as fast as those of the framework, for bytes that are written now and read hardly ever:
/// a token (high half: number of literals, low half: length of the match less 4; 15 goes on in further bytes), the literals, a distance of two bytes.
/// </summary>
internal static class FastCompression
{
    private const int HashBits = 13;
    private const int MinimumMatch = 4;
    private const int MaximumDistance = 65_535;

    // Shorter matches are not looked for: in log lines they save little and take long.
    private const int SoughtMatch = 6;
    private const int UnusedBits = 64 - 8 * SoughtMatch;
    private const ulong HashFactor = 0x9E3779B97F4A7C15;

    // The last bytes are always literals, so that sixteen can be read from any place that is looked at.
    private const int Margin = 20;

    public static int MaximumLength(int length) => length + length / 255 + 32;

    /// <summary>Compresses into <paramref name="output"/>, which has room for <see cref="MaximumLength"/>; the number of bytes written.</summary>
    public static int Compress(ReadOnlySpan<byte> input, Span<byte> output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, MaximumLength(input.Length));
        // Places are counted from 1: 0 is none.
        Span<int> table = stackalloc int[1 << HashBits];
        table.Clear();
        ref var places = ref MemoryMarshal.GetReference(table);
        int position = 0, anchor = 0, written = 0, misses = 0;
        while (position < input.Length - Margin)
        {
            var word = Read64(input, position) << UnusedBits;
            ref var entry = ref Unsafe.Add(ref places, (int)(word * HashFactor >> 64 - HashBits));
            var candidate = entry - 1;
            entry = position + 1;
            if (candidate < 0 || position - candidate > MaximumDistance || Read64(input, candidate) << UnusedBits != word)
            {
                position += 1 + (misses++ >> 6);
                continue;
            }
            misses = 0;
            while (position > anchor && candidate > 0 && input[position - 1] == input[candidate - 1])
                (position, candidate) = (position - 1, candidate - 1);
            var length = SoughtMatch + MatchLength(input, position + SoughtMatch, candidate + SoughtMatch);
            written += WriteSequence(input, anchor, position - anchor, position - candidate, length, output[written..]);
            position += length;
            anchor = position;
        }
        return written + WriteEnd(input[anchor..], output[written..]);
    }

    /// <summary>Decompresses exactly as many bytes as <paramref name="output"/> has; false where the input is no such stream.</summary>
    public static bool Decompress(ReadOnlySpan<byte> input, Span<byte> output)
    {
        int read = 0, written = 0;
        while (read < input.Length)
        {
            var token = input[read++];
            if (!ReadLength(input, ref read, token >> 4, out var literals) || literals > input.Length - read || literals > output.Length - written)
                return false;
            input.Slice(read, literals).CopyTo(output[written..]);
            read += literals;
            written += literals;
            if (read == input.Length)
                break;
            if (read + 2 > input.Length)
                return false;
            var distance = BinaryPrimitives.ReadUInt16LittleEndian(input[read..]);
            read += 2;
            if (!ReadLength(input, ref read, token & 15, out var length))
                return false;
            length += MinimumMatch;
            if (distance == 0 || distance > written || length > output.Length - written)
                return false;
            Copy(output, written, distance, length);
            written += length;
        }
        return written == output.Length;
    }

    private static void Copy(Span<byte> output, int written, int distance, int length)
    {
        var from = written - distance;
        if (distance >= length)
        {
            output.Slice(from, length).CopyTo(output[written..]);
            return;
        }
        for (var index = 0; index < length; index++)
            output[written + index] = output[from + index];
    }

    private static int WriteSequence(ReadOnlySpan<byte> input, int start, int literals, int distance, int length, Span<byte> output)
    {
        var rest = length - MinimumMatch;
        output[0] = (byte)(Math.Min(15, literals) << 4 | Math.Min(15, rest));
        var written = 1 + WriteLength(literals, output[1..]);
        CopyRoughly(input, start, output, written, literals);
        written += literals;
        BinaryPrimitives.WriteUInt16LittleEndian(output[written..], (ushort)distance);
        written += 2;
        return written + WriteLength(rest, output[written..]);
    }

    private static int WriteEnd(ReadOnlySpan<byte> literals, Span<byte> output)
    {
        output[0] = (byte)(Math.Min(15, literals.Length) << 4);
        var written = 1 + WriteLength(literals.Length, output[1..]);
        literals.CopyTo(output[written..]);
        return written + literals.Length;
    }

    /// <summary>Copies in steps of sixteen bytes, so up to fifteen too many: the margin behind the input's matches and the room of the output allow for them.</summary>
    private static void CopyRoughly(ReadOnlySpan<byte> input, int from, Span<byte> output, int to, int length)
    {
        ref var source = ref MemoryMarshal.GetReference(input);
        ref var target = ref MemoryMarshal.GetReference(output);
        for (var copied = 0; copied < length; copied += Vector128<byte>.Count)
            Vector128.LoadUnsafe(ref source, (nuint)(from + copied)).StoreUnsafe(ref target, (nuint)(to + copied));
    }

    private static int WriteLength(int length, Span<byte> output)
    {
        if (length < 15)
            return 0;
        var written = 0;
        for (length -= 15; length >= 255; length -= 255)
            output[written++] = 255;
        output[written++] = (byte)length;
        return written;
    }

    private static bool ReadLength(ReadOnlySpan<byte> input, ref int read, int half, out int length)
    {
        length = half;
        if (half < 15)
            return true;
        byte more;
        do
        {
            if (read >= input.Length || length > int.MaxValue - 256)
                return false;
            more = input[read++];
            length += more;
        }
        while (more == 255);
        return true;
    }

    private static int MatchLength(ReadOnlySpan<byte> input, int position, int candidate)
    {
        var start = position;
        while (position <= input.Length - Margin)
        {
            var difference = Read64(input, position) ^ Read64(input, candidate);
            if (difference != 0)
                return position - start + (BitOperations.TrailingZeroCount(difference) >> 3);
            position += 8;
            candidate += 8;
        }
        return position - start;
    }

    private static ulong Read64(ReadOnlySpan<byte> input, int position)
        => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(input), position));
}
