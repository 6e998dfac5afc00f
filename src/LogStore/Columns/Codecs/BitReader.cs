using System.Buffers.Binary;
using System.Numerics;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Takes bits that <see cref="BitWriter"/> wrote. Throws <see cref="DamagedBlockException"/> behind the end.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> input)
{
    private readonly ReadOnlySpan<byte> bytes = input;
    private long position;

    /// <summary>Takes up to 57 bits.</summary>
    public ulong Read(int bits)
    {
        var value = Peek() & (1UL << bits) - 1;
        position += bits;
        return value;
    }

    /// <summary>Leaves bits out.</summary>
    public void Skip(long bits) => position = bits >= 0 && bits <= 8L * bytes.Length - position ? position + bits : throw new DamagedBlockException("bits are missing");

    /// <summary>Takes ones up to the next zero, which goes too; at most 40.</summary>
    public int ReadUnary()
    {
        var ones = BitOperations.TrailingZeroCount(~Peek());
        position += ones + 1;
        return ones;
    }

    /// <summary>At least 57 bits from here.</summary>
    private readonly ulong Peek()
    {
        var start = (int)(position >> 3);
        if (start + 8 > bytes.Length)
            throw new DamagedBlockException("bits are missing");
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]) >> (int)(position & 7);
    }
}
