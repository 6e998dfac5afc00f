using System.Text;
using Dashboard.LogStore;
using Dashboard.LogStore.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>A store in a folder of its own, which goes with it. <see cref="ReopenAsync"/> starts it again.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly Func<string, LogStoreOptions> options;

    private readonly TimeProvider time;

    private TemporaryStore(string folder, Func<string, LogStoreOptions> options, TimeProvider time, LogStoreEngine engine)
    {
        this.time = time;
        Folder = folder;
        this.options = options;
        Engine = engine;
    }

    public string Folder { get; }

    public LogStoreEngine Engine { get; private set; }

    public static async Task<TemporaryStore> OpenAsync(Func<string, LogStoreOptions>? options = null, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        options ??= folder => new() { Folder = folder };
        var folder = Directory.CreateTempSubdirectory("logstore-").FullName;
        return new(folder, options, time, await StartAsync(options(folder), time));
    }

    public async Task ReopenAsync()
    {
        await Engine.DisposeAsync();
        Engine = await StartAsync(options(Folder), time);
    }

    /// <summary>Writes documents without ids; throws where one is refused.</summary>
    public async Task IndexAsync(string index, params string[] documents)
    {
        var outcomes = await WriteAsync(index, [.. documents.Select(document => Some.Index(null, document))]);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
    }

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(string index, params WriteOperation[] operations)
        => (await Engine.WriteAsync(index, operations, TestContext.Current.CancellationToken)).Value;

    public async Task CreateAsync(string index)
        => Assert.Null((await Engine.CreateIndexAsync(new() { Name = index }, TestContext.Current.CancellationToken)).Failure);

    public string? Source(string index, string id)
        => Engine.Get(index, id).Value is { } document ? Encoding.UTF8.GetString(document.Source.Span) : null;

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        Directory.Delete(Folder, true);
    }

    private static Task<LogStoreEngine> StartAsync(LogStoreOptions options, TimeProvider time)
        => LogStoreEngine.OpenAsync(options, time, NullLogger<LogStoreEngine>.Instance, TestContext.Current.CancellationToken);
}
