using Dashboard.LogStore.Rest;
using Dashboard.LogStore.Rest.Search;
using Dashboard.LogStore.Rest.Security;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Hosting;

/// <summary>A log store that stands: its files open, its API ready.</summary>
public sealed class EmbeddedLogStore : IAsyncDisposable
{
    private readonly LogStoreEngine engine;
    private readonly LogStoreApi api;
    private readonly LogStoreTelemetry telemetry;
    private readonly CancellationTokenSource closing = new();
    private readonly Task policies;

    private EmbeddedLogStore(LogStoreEngine engine, LogStoreApi api)
    {
        this.engine = engine;
        this.api = api;
        telemetry = new LogStoreTelemetry(engine);
        policies = api.Policies.RunAsync(closing.Token);
    }

    /// <summary>Opens the store of a folder, which is made where there is none.</summary>
    public static async Task<EmbeddedLogStore> OpenAsync(
        LogStoreOptions options, LogStoreCredentials credentials, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var engine = await LogStoreEngine.OpenAsync(options, time, loggers.CreateLogger<LogStoreEngine>(), cancellationToken);
        var hits = new SearchJson(new SearchForm(TotalAsInteger: false, TypedKeys: false), _ => "_doc");
        var aggregations = new Aggregations { WriteHits = hits.WriteHitMembers };
        return new EmbeddedLogStore(engine, new LogStoreApi(engine, new Searcher(time), aggregations, credentials, options, time, loggers));
    }

    /// <summary>All indices as they are now, for whoever watches over the store.</summary>
    public IReadOnlyList<LogIndex> Indices => engine.Indices;

    /// <summary>
    /// Writes documents of this process into an index, an alias' write index or a data stream, which is made of its templates where there is none, and answers each
    /// in its place once the commit is on disk: an outcome's failure is that document's alone. A failure of the whole (a full disk: 429) wrote nothing.
    /// </summary>
    public async Task<StoreResult<IReadOnlyList<WriteOutcome>>> WriteAsync(string index, IReadOnlyList<WriteOperation> operations, CancellationToken cancellationToken)
        => (await api.Indices.ForWriteAsync(index, requireAlias: false, cancellationToken)).TryGet(out var target, out var failure)
            ? await engine.WriteAsync(target.Name, operations, cancellationToken)
            : failure;

    /// <summary>Deletes the indices whose names begin so, for the part of the application that wrote them; one that cannot be deleted stays.</summary>
    public async Task DeleteAsync(string prefix, CancellationToken cancellationToken)
    {
        foreach (var index in engine.Indices.Where(index => index.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            await api.Indices.DeleteAsync(index.Name, cancellationToken);
    }

    /// <summary>How large an index is; a failure where it is gone.</summary>
    public StoreResult<IndexStatistics> Statistics(string index) => engine.Statistics(index);

    /// <summary>Answers a request from the network: the credentials are asked for.</summary>
    public Task InvokeAsync(HttpContext context) => api.Server.InvokeAsync(context);

    /// <summary>Answers a request of this process, which needs no credentials.</summary>
    public Task InvokeTrustedAsync(HttpContext context) => api.Server.InvokeTrustedAsync(context);

    /// <summary>A handler for an HTTP client of this process; the address of its requests may be any.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(InvokeTrustedAsync);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await policies;
        closing.Dispose();
        telemetry.Dispose();
        api.Dispose();
        await engine.DisposeAsync();
    }
}
