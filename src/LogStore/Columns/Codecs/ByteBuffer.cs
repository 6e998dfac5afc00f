using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Numbers, texts and bytes one after the other in a pooled buffer.</summary>
internal sealed class ByteBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = Rent(Math.Max(16, capacity));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Truncate(int length) => Length = length;

    public void Byte(byte value)
    {
        Ensure(1);
        bytes[Length++] = value;
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Number(long value)
    {
        Ensure(10);
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
            bytes[Length++] = (byte)(rest | 0x80);
        bytes[Length++] = (byte)rest;
    }

    public void Fixed32(uint value)
    {
        Ensure(4);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Length), value);
        Length += 4;
    }

    public void Fixed64(long value)
    {
        Ensure(8);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Length), value);
        Length += 8;
    }

    /// <summary>Appends bytes that stand in the buffer already.</summary>
    public void Repeat(int start, int length)
    {
        Ensure(length);
        bytes.AsSpan(start, length).CopyTo(bytes.AsSpan(Length));
        Length += length;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        Raw(value);
    }

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Ensure(length);
        Length += Encoding.UTF8.GetBytes(value, bytes.AsSpan(Length));
    }

    public void Raw(ReadOnlySpan<byte> value)
    {
        Ensure(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref bytes, []);
        if (buffer.Length > 0)
            Return(buffer);
    }

    private void Ensure(int more)
    {
        if (Length + more <= bytes.Length)
            return;
        var larger = Rent(Math.Max(bytes.Length * 2, Length + more));
        Span.CopyTo(larger);
        Return(bytes);
        bytes = larger;
    }

    private static byte[] Rent(int length) => length <= LargeBuffers.SmallestLength / 2 ? ArrayPool<byte>.Shared.Rent(length) : LargeBuffers.Shared.Rent(length);

    private static void Return(byte[] buffer)
    {
        if (buffer.Length < LargeBuffers.SmallestLength)
            ArrayPool<byte>.Shared.Return(buffer);
        else
            LargeBuffers.Shared.Return(buffer);
    }
}
