using System.Buffers;

namespace Dashboard.Services.Logs.Exports;

/// <summary>Counts the bytes that pass.</summary>
internal sealed class CountedWriter(IBufferWriter<byte> target) : IBufferWriter<byte>
{
    public long Bytes { get; private set; }

    public void Advance(int count)
    {
        Bytes += count;
        target.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => target.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => target.GetSpan(sizeHint);
}
