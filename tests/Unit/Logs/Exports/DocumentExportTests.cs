using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Logs.Exports;

public sealed class DocumentExportTests
{
    private readonly Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 100_000, resumeWriterThreshold: 50_000));
    private readonly LogExport export = Running();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_AllParts_AreInTheFileAndCounted()
    {
        var failure = await WriteAsync([Batch(1, 3, "a"), Batch(3, 3, "b", "c")]);
        Assert.Null(failure);
        Assert.Equal("{\"m\":\"a\"}\n{\"m\":\"b\"}\n{\"m\":\"c\"}\n", await ReadAsync());
        Assert.Equal(new LogExportStatus(LogExportPhase.Running, 3, 3, 30), export.Status);
    }

    [Fact]
    public async Task Write_NothingFound_IsAFileAllTheSame()
    {
        var opened = 0;
        Assert.Null(await new DocumentExport(new NdjsonWriter(), export).WriteAsync(Stream([]), () => Open(ref opened), Cancellation));
        Assert.Equal(1, opened);
        Assert.Equal("", await ReadAsync());
    }

    [Fact]
    public async Task Write_FailureAtFirst_OpensNothing()
    {
        var opened = 0;
        var failure = await new DocumentExport(new NdjsonWriter(), export).WriteAsync(Stream([Failed("gone"), Batch(1, 1, "a")]), () => Open(ref opened), Cancellation);
        Assert.Equal("gone", failure?.Message);
        Assert.Equal(0, opened);
    }

    [Fact]
    public async Task Write_FailureLater_EndsThere()
    {
        var failure = await WriteAsync([Batch(1, 2, "a"), Failed("gone"), Batch(2, 2, "b")]);
        Assert.Equal("gone", failure?.Message);
        Assert.Equal("{\"m\":\"a\"}\n", await ReadAsync());
    }

    [Fact]
    public async Task Write_ShardsMissing_IsAFailure()
    {
        var failure = await WriteAsync([Batch(1, 2, "a"), new ExportBatch([], 2, 2, new(1, 5, TimedOut: false, ["disk is full"]))]);
        Assert.Contains("1 of 5 shards", failure?.Message);
        Assert.Contains("disk is full", failure?.Message);
    }

    [Fact]
    public async Task Write_SlowReader_IsWaitedForWithOnePartInMemory()
    {
        var asked = 0;
        var large = new string('x', 30_000);
        var writing = new DocumentExport(new NdjsonWriter(), export).WriteAsync(Many(), () => pipe.Writer, Cancellation);
        Assert.False(writing.IsCompleted);
        Assert.InRange(asked, 1, 6);

        // As it is read, it goes on to the end.
        var read = ReadToEndAsync();
        Assert.Null(await writing);
        await pipe.Writer.CompleteAsync();
        Assert.Equal(50 * (large.Length + 9), (await read).Length);
        Assert.Equal(50, asked);

        async IAsyncEnumerable<Result<ExportBatch>> Many()
        {
            await Task.CompletedTask;
            for (var i = 1; i <= 50; i++)
            {
                asked = i;
                yield return Batch(i, 50, large);
            }
        }
    }

    [Fact]
    public async Task Write_ReaderGone_EndsTheSource()
    {
        var ended = false;
        await pipe.Reader.CompleteAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DocumentExport(new NdjsonWriter(), export).WriteAsync(Endless(), () => pipe.Writer, Cancellation));
        Assert.True(ended);

        async IAsyncEnumerable<Result<ExportBatch>> Endless()
        {
            await Task.CompletedTask;
            try
            {
                while (true)
                    yield return Batch(1, 9, "a");
            }
            finally
            {
                ended = true;
            }
        }
    }

    private Task<Failure?> WriteAsync(IReadOnlyList<Result<ExportBatch>> parts) => new DocumentExport(new NdjsonWriter(), export).WriteAsync(Stream(parts), () => pipe.Writer, Cancellation);

    private PipeWriter Open(ref int opened)
    {
        opened++;
        return pipe.Writer;
    }

    private async Task<string> ReadAsync()
    {
        await pipe.Writer.CompleteAsync();
        return await ReadToEndAsync();
    }

    private async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(pipe.Reader.AsStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static LogExport Running()
    {
        SessionKey.TryOf(SessionKey.NewSecret(), out var key);
        var export = new LogExports().Open(key, CancellationToken.None);
        Assert.True(export.TryBegin());
        return export;
    }

    private static async IAsyncEnumerable<Result<ExportBatch>> Stream(IReadOnlyList<Result<ExportBatch>> parts)
    {
        await Task.CompletedTask;
        foreach (var part in parts)
            yield return part;
    }

    private static Result<ExportBatch> Batch(long done, long total, params IEnumerable<string> messages) =>
        new ExportBatch([.. messages.Select(message => new LogDocument { Id = new("a", "1"), Source = JsonElement.Parse($$"""{"m":"{{message}}"}""") })], done, total, null);

    private static Result<ExportBatch> Failed(string message) => new Failure { Kind = FailureKind.Unreachable, Message = message };
}
