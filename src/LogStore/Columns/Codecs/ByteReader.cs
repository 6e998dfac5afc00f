using System.Buffers.Binary;
using System.Text;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Reads what <see cref="ByteBuffer"/> wrote. Throws <see cref="DamagedBlockException"/> where the bytes end too soon.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public readonly int Remaining => rest.Length;

    public byte Byte() => Raw(1)[0];

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)value;
        }
        throw new DamagedBlockException("a number has no end");
    }

    /// <summary>A number that must be a length or a count.</summary>
    public int Count()
    {
        var value = Number();
        return value is >= 0 and <= int.MaxValue ? (int)value : throw new DamagedBlockException("a length is impossible");
    }

    public uint Fixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Raw(4));

    public long Fixed64() => BinaryPrimitives.ReadInt64LittleEndian(Raw(8));

    public ReadOnlySpan<byte> Bytes() => Raw(Count());

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Raw(int length)
    {
        if (length > rest.Length)
            throw new DamagedBlockException("bytes are missing");
        var result = rest[..length];
        rest = rest[length..];
        return result;
    }
}
