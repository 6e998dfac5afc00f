using System.Buffers.Binary;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Puts bits into a buffer, the lowest first.</summary>
internal ref struct BitWriter(ByteBuffer output)
{
    private ulong word;
    private int used;

    /// <summary>Adds up to 57 bits.</summary>
    public void Write(ulong value, int bits)
    {
        word |= value << used;
        used += bits;
        if (used < 64)
            return;
        Flush64();
        used -= 64;
        word = used == 0 ? 0 : value >> bits - used;
    }

    /// <summary>Writes the last bits; sixteen bytes more, so that a reader may always take eight.</summary>
    public void End()
    {
        Flush64();
        word = 0;
        Flush64();
    }

    private readonly void Flush64()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(8), word);
        output.Advance(8);
    }
}
