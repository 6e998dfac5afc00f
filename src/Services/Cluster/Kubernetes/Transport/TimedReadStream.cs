namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>A body that must keep coming: throws <see cref="TimeoutException"/> where a single read takes too long. Reads only.</summary>
internal sealed class TimedReadStream(Stream inner, TimeSpan timeout, TimeProvider time) : Stream
{
    private CancellationTokenSource timer = new(Timeout.InfiniteTimeSpan, time);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!timer.TryReset())
        {
            timer.Dispose();
            timer = new(Timeout.InfiniteTimeSpan, time);
        }

        timer.CancelAfter(timeout);
        using var registration = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
        try
        {
            return await inner.ReadAsync(buffer, timer.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came for {timeout.TotalSeconds:0} s.");
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // HTTP/2 tells of a cancelled stream as an input error, or with the inner token.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            timer.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
