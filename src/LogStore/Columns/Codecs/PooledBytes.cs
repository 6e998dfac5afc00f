using System.Buffers;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Bytes in a buffer of the shared pool, which goes back there when they are disposed: keep no span of them.</summary>
internal readonly struct PooledBytes(int length) : IDisposable
{
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(length);

    public Span<byte> Span => buffer.AsSpan(0, length);

    public Memory<byte> Memory => buffer.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
