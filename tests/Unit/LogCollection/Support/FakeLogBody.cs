using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>The body of an answer that serves a <see cref="FakeLog"/>.</summary>
internal sealed class FakeLogBody(FakeLog log, LogTime since, int start, bool follow, int chunk) : Stream
{
    private byte[] waiting = [];
    private int next = start;
    private int taken;
    private volatile Exception? broken;
    private volatile bool ended;
    private volatile bool mute;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Break()
    {
        broken = new IOException("The connection was reset.");
        log.Ring();
    }

    public void EndEarly()
    {
        ended = true;
        log.Ring();
    }

    /// <summary>Serves nothing more and does not end, as after a rotation that the kubelet has missed.</summary>
    public void Mute() => mute = true;

    /// <summary>Ends once there is something to read, or an end.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        while (taken == waiting.Length)
        {
            var (bytes, index, version) = log.Read(next, since);
            if (broken is not null || ended)
                return;
            if (mute)
            {
                await log.ChangedAsync(version, cancellationToken);
                continue;
            }

            (waiting, next, taken) = (bytes, index, 0);
            if (bytes.Length > 0 || !follow || log.Ended)
                return;
            await log.ChangedAsync(version, cancellationToken);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await ReadyAsync(cancellationToken);
        if (broken is { } exception)
            throw exception;
        var count = Math.Min(Math.Min(buffer.Length, chunk), waiting.Length - taken);
        waiting.AsMemory(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
