using System.Buffers;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.LogCollection.Lines;

/// <summary>Cuts a log into lines. Of a line that is too long its beginning is kept and the rest counted, so that memory stays bounded.</summary>
internal sealed class LineSplitter(LogStream stream, int longestLine) : IDisposable
{
    private const int FirstBuffer = 8 * 1024;
    private const int Ahead = 32 * 1024;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int start;
    private int end;
    private int scanned;
    private long dropped;

    /// <summary>Takes the next line that is there already.</summary>
    public bool TryTake(out RawLine line)
    {
        var length = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
        if (length < 0)
        {
            scanned = end;
            line = default;
            return false;
        }

        line = Line(scanned + length);
        start = scanned = scanned + length + 1;
        return true;
    }

    /// <summary>What comes after the last end of a line; false where nothing does.</summary>
    public bool TryTakeRest(out RawLine line)
    {
        line = Line(end);
        start = scanned = end;
        return line.Bytes.Length > 0;
    }

    /// <summary>Waits for more; false at the end of the log.</summary>
    public async Task<Result<bool>> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        if (read.IsSuccess)
            end += read.Value;
        return read.Map(count => count > 0);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private RawLine Line(int lineEnd)
    {
        var length = lineEnd - start;
        var line = new RawLine(buffer.AsMemory(start, Math.Min(length, longestLine)), dropped + Math.Max(0, length - longestLine));
        dropped = 0;
        return line;
    }

    private void MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > longestLine)
        {
            dropped += end - longestLine;
            end = longestLine;
        }

        scanned = end;
        if (end < buffer.Length || buffer.Length >= longestLine + Ahead)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, longestLine + Ahead));
        buffer.AsSpan(0, end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
