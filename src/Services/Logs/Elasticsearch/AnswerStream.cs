namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>A body on its way to its reader: counted, its beginning kept for inspecting, and given up where it grows too long. Reads only.</summary>
internal sealed class AnswerStream(Stream inner, long limit) : Stream
{
    /// <summary>Bytes of an answer that are kept for inspecting.</summary>
    public const int Kept = 256 * 1024;

    private readonly MemoryStream beginning = new();

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public ReadOnlyMemory<byte> Beginning => beginning.ToArray();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Count += count;
        if (Count > limit)
            throw new AnswerTooLargeException(limit);
        if (beginning.Length < Kept)
            beginning.Write(buffer.Span[..(int)Math.Min(count, Kept - beginning.Length)]);
        return count;
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
            inner.Dispose();
        base.Dispose(disposing);
    }
}
