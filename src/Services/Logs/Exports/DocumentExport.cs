using System.IO.Pipelines;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Exports;

/// <summary>Writes the documents of an export as they come, and goes no faster than they are read: one part is in memory, never the whole.</summary>
public sealed class DocumentExport(IDocumentWriter writer, LogExport export)
{
    private const int BytesAtOnce = 64 * 1024;

    /// <summary>
    /// Null where everything was written. After a failure, what was written so far is a part: whoever reads it must be told by a broken connection. Shards that failed are a failure too, for their
    /// documents are missing.
    /// </summary>
    /// <param name="open">Called once, right before the first byte: where a failure comes before it, nothing was written.</param>
    public async Task<Failure?> WriteAsync(IAsyncEnumerable<Result<ExportBatch>> batches, Func<PipeWriter> open, CancellationToken cancellationToken)
    {
        PipeWriter? target = null;
        CountedWriter? counted = null;
        await foreach (var part in batches.WithCancellation(cancellationToken))
        {
            if (!part.TryGet(out var batch, out var failure))
                return failure;
            if (batch.Partial is { } partial)
                return Incomplete(partial);
            target ??= open();
            counted ??= Begin(target);
            await WriteAsync(batch, counted, target, cancellationToken);
        }

        if (target is null)
            Begin(target = open());
        await FlushAsync(target, cancellationToken);
        return null;
    }

    private CountedWriter Begin(PipeWriter target)
    {
        var counted = new CountedWriter(target);
        writer.Begin(counted);
        return counted;
    }

    private async Task WriteAsync(ExportBatch batch, CountedWriter counted, PipeWriter target, CancellationToken cancellationToken)
    {
        var flushed = counted.Bytes;
        foreach (var (place, document) in batch.Documents.Index())
        {
            writer.Write(document, counted);
            if (counted.Bytes - flushed < BytesAtOnce)
                continue;
            export.Report(batch.Done - batch.Documents.Count + place + 1, batch.Total, counted.Bytes);
            await FlushAsync(target, cancellationToken);
            flushed = counted.Bytes;
        }

        export.Report(batch.Done, batch.Total, counted.Bytes);
        await FlushAsync(target, cancellationToken);
    }

    private static async Task FlushAsync(PipeWriter target, CancellationToken cancellationToken)
    {
        if ((await target.FlushAsync(cancellationToken)).IsCompleted)
            throw new OperationCanceledException("Nobody reads any more.", cancellationToken);
    }

    private static Failure Incomplete(PartialAnswer partial) => new()
    {
        Kind = FailureKind.ServerError,
        Message = partial.TimedOut
            ? "The log server gave up before it had seen everything: what it sent is not all that matches."
            : $"{partial.FailedShards} of {partial.Shards} shards failed, so that what the log server sent is not all that matches{(partial.Reasons is [var first, ..] ? $": {first}" : ".")}",
    };
}
