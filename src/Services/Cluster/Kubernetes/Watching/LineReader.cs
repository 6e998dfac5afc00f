using System.Buffers;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Reads a stream line by line without copying a line.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private const int FirstBuffer = 32 * 1024;
    private const int LongestLine = 64 * 1024 * 1024;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int start;
    private int end;

    /// <summary>Takes the next line that is there already, without its end; valid until the next read.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line)
    {
        var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        line = length < 0 ? default : buffer.AsMemory(start, length);
        start += length + 1;
        return length >= 0;
    }

    /// <summary>Waits for more; false at the end of the stream.</summary>
    public async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
            Grow();
        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        end += read;
        return read > 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Grow()
    {
        if (buffer.Length >= LongestLine)
            throw new JsonException("A watch event is too large.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
