using System.Net.Sockets;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.LogStore.Hosting;

/// <summary>
/// The store within an application: listens once that has started, and opens when it is first asked, or at once where there are documents to look after.
/// A folder that another process holds, or a port in use, is a warning and no end of the application.
/// </summary>
public sealed partial class LogStoreService(
    LogStoreHostOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILoggerFactory loggers, ILogger<LogStoreService> logger) : BackgroundService
{
    private readonly SemaphoreSlim opening = new(1, 1);
    private readonly TaskCompletionSource<ListenAddress?> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FolderLock? folder;
    private EmbeddedLogStore? store;
    private bool isClosed;
    private string? closedBecause;
    private string? deafBecause;

    /// <summary>What is wrong, for whoever runs the application; null where nothing is.</summary>
    public string? Problem => closedBecause ?? deafBecause;

    /// <summary>Completes once it is known where it listens: null for nowhere, whether that is wanted or not.</summary>
    public Task<ListenAddress?> Listening => listening.Task;

    /// <summary>Whether the store was needed so far.</summary>
    public bool IsOpen => Volatile.Read(ref store) is not null;

    /// <summary>The store, which the first call opens; null where it cannot be opened (<see cref="Problem"/>). A later call tries again.</summary>
    public async ValueTask<EmbeddedLogStore?> OpenAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref store) is { } ready)
            return ready;
        await opening.WaitAsync(cancellationToken);
        try
        {
            // Others wait for it too, so it goes on when the first has given up.
            if (store is null && !isClosed)
                Volatile.Write(ref store, await TryOpenAsync());
            return store;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>A handler for an HTTP client of this process, without a socket and without credentials; the address of its requests may be any.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(context => AnswerAsync(context, isTrusted: true));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken))
        {
            listening.TrySetResult(null);
            return;
        }

        var listener = await ListenAsync(stoppingToken);
        listening.TrySetResult(listener is null ? null : options.Listen! with { Port = listener.Port });
        try
        {
            // What is kept there is merged and, when its time is over, deleted, though nobody asks for it.
            if (LogStoreFolder.IsUsed(options.Store.Folder))
                await OpenAsync(stoppingToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
        finally
        {
            if (listener is not null)
                await listener.DisposeAsync();
        }
    }

    /// <summary>Closes the store, also where it was opened by a request before the application had started and is stopped before it has.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        listening.TrySetResult(null);
        await CloseAsync();
    }

    public override void Dispose()
    {
        opening.Dispose();
        base.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, bool isTrusted)
    {
        if (await OpenAsync(context.RequestAborted) is not { } open)
            await UnavailableAsync(context);
        else if (isTrusted)
            await open.InvokeTrustedAsync(context);
        else
            await open.InvokeAsync(context);
    }

    private async Task UnavailableAsync(HttpContext context)
    {
        var answer = RestErrors.Response(new StoreFailure(503, "service_unavailable_exception", Problem ?? "The log store is closed.")).Written(pretty: false, filter: null);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        using var onStop = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        await started.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stoppingToken.IsCancellationRequested;
    }

    private async Task<EmbeddedLogStore?> TryOpenAsync()
    {
        var whyNot = "";
        folder ??= FolderLock.TryTake(options.Store.Folder, out whyNot);
        if (folder is null)
        {
            Report($"another process holds {options.Store.Folder}, or it cannot be written: {whyNot}", null);
            return null;
        }

        try
        {
            var opened = await EmbeddedLogStore.OpenAsync(options.Store, options.Credentials, time, loggers, CancellationToken.None);
            closedBecause = null;
            return opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StoreFailureException or SqliteException)
        {
            Report($"{options.Store.Folder} cannot be opened: {exception.Message}", exception);
            return null;
        }
    }

    /// <summary>Says a problem once, not at every request that meets it.</summary>
    private void Report(string problem, Exception? exception)
    {
        if (closedBecause == problem)
            return;
        closedBecause = problem;
        LogStaysClosed(problem, exception);
    }

    private async Task<LogStoreListener?> ListenAsync(CancellationToken cancellationToken)
    {
        if (options.Listen is not { } address)
            return null;
        try
        {
            var listener = await LogStoreListener.StartAsync(address, context => AnswerAsync(context, isTrusted: false), time, loggers, cancellationToken);
            LogListening(address);
            return listener;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            deafBecause = $"it cannot listen at {address}, so no log agent can ship to it: {exception.Message}";
            LogCannotListen(address, exception.Message);
            return null;
        }
    }

    private async Task CloseAsync()
    {
        await opening.WaitAsync(CancellationToken.None);
        try
        {
            isClosed = true;
            if (store is { } open)
            {
                Volatile.Write(ref store, null);
                await open.DisposeAsync();
            }
            folder?.Dispose();
        }
        finally
        {
            opening.Release();
        }
    }

    [LoggerMessage(7001, LogLevel.Information, "The log store takes logs at {Address} (Elasticsearch's API, and OTLP at /v1/logs).")]
    private partial void LogListening(ListenAddress address);

    [LoggerMessage(7002, LogLevel.Warning, "The log store cannot listen at {Address}, so no log agent can ship to it: {Reason} Set LogStore:Listen to another address, or to nothing.")]
    private partial void LogCannotListen(ListenAddress address, string reason);

    [LoggerMessage(7003, LogLevel.Warning, "The log store stays closed: {Problem}")]
    private partial void LogStaysClosed(string problem, Exception? exception);
}
