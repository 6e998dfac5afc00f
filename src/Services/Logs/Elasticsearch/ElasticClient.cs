using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Sends requests to the servers in turn, goes on with the next where one cannot be reached, and ends searches that nobody waits for any more.</summary>
internal sealed partial class ElasticClient : IElasticClient, IDisposable
{
    private readonly LogsOptions options;
    private readonly ServerPool pool;
    private readonly ElasticExchanges exchanges;
    private readonly SearchCanceller canceller;
    private readonly ElasticTelemetry telemetry;
    private readonly ILogger logger;
    private readonly SemaphoreSlim finding = new(1, 1);
    private volatile ServerFlavor? flavor;

    public ElasticClient(LogsOptions options, IReadOnlyList<ElasticServer> servers, TimeProvider time, ElasticTelemetry telemetry, ILogger<ElasticClient> logger)
    {
        this.options = options;
        this.telemetry = telemetry;
        this.logger = logger;
        pool = new(servers, time);
        exchanges = new(options, new ElasticCredentials(options, time), time);
        canceller = new(exchanges);
    }

    public async Task<Result<ServerFlavor>> FlavorAsync(CancellationToken cancellationToken)
    {
        if (flavor is { } known)
            return known;
        await finding.WaitAsync(cancellationToken);
        try
        {
            return flavor is { } found ? found : await FindFlavorAsync(cancellationToken);
        }
        finally
        {
            finding.Release();
        }
    }

    public async Task<Result<ElasticAnswer<T>>> AskAsync<T>(ElasticRequest request, Func<JsonElement, T> read, Action<Exchange>? observe, CancellationToken cancellationToken)
    {
        using var activity = ElasticTelemetry.Start(request.Purpose);
        Result<ElasticAnswer<T>> result = new Failure { Kind = FailureKind.Unreachable, Message = "There is no log backend: name one with Logs:Servers, or set LogStore:Enabled=true.", Reason = LogsOptions.NoBackend };
        var servers = pool.InTurn();
        for (var index = 0; index < servers.Count; index++)
        {
            result = await AttemptAsync(servers[index], request, read, observe, cancellationToken);
            if (result.Failure is not { } failure || !MayGoOn(request, failure))
                return result;
            if (index + 1 < servers.Count)
                telemetry.FailedOver();
        }

        return result;
    }

    public void Dispose() => finding.Dispose();

    private async Task<Result<ElasticAnswer<T>>> AttemptAsync<T>(
        ElasticServer server, ElasticRequest request, Func<JsonElement, T> read, Action<Exchange>? observe, CancellationToken cancellationToken)
    {
        var attempt = new ElasticAttempt(server, request);
        try
        {
            var result = await exchanges.RunAsync(attempt, read, cancellationToken);
            Note(server, attempt, result.Failure);
            observe?.Invoke(attempt.Describe(result.Failure));
            if (result.Failure?.Kind == FailureKind.TimedOut)
                EndOnServer(attempt);
            return result.Map(value => new ElasticAnswer<T>(value, attempt.Describe(null)));
        }
        catch (OperationCanceledException)
        {
            telemetry.Cancelled(request.Purpose);
            EndOnServer(attempt);
            throw;
        }
    }

    /// <summary>Whether another server may be asked: where this one was not reached, or stands behind a proxy that says so.</summary>
    private static bool MayGoOn(ElasticRequest request, Failure failure) =>
        (failure.Kind == FailureKind.Unreachable && request.IsSafe)
        || (request.IsSafe && failure is { StatusCode: 502 or 503 or 504, Reason: null });

    private void Note(ElasticServer server, ElasticAttempt attempt, Failure? failure)
    {
        var outcome = attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? (failure?.Kind ?? FailureKind.Garbled).ToString();
        telemetry.Answered(attempt.Request.Purpose, outcome, attempt.Wall);
        LogAnswer(logger, attempt.Request.Purpose, attempt.OpaqueId, outcome, attempt.Wall.TotalMilliseconds);
        if (failure is { Kind: FailureKind.Unreachable or FailureKind.Untrusted } or { StatusCode: 502 or 503 or 504, Reason: null })
        {
            pool.Missed(server);
            LogMissed(logger, server.Name, failure.Message);
            // What comes back may be another version.
            flavor = null;
        }
        else
        {
            pool.Reached(server);
        }
    }

    private void EndOnServer(ElasticAttempt attempt)
    {
        if (attempt.Request.IsSearch && flavor is { CancelsOnClose: false })
            canceller.End(attempt);
    }

    private async Task<Result<ServerFlavor>> FindFlavorAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(ElasticRequest.Get("identify", "/"), root => ServerFlavor.Read(root, options.IsEmbedded), observe: null, cancellationToken);
        if (answer.Failure is { Kind: FailureKind.Forbidden } refused)
            return flavor = Assumed(refused);
        if (!answer.TryGet(out var read, out var failure))
            return failure;
        if (!read.Value.TryGet(out var found, out failure))
            return failure;
        LogFlavor(logger, found.ProductName, found.Version);
        return flavor = found;
    }

    private ServerFlavor Assumed(Failure refused)
    {
        var assumed = ServerFlavor.Assume();
        LogAssumed(logger, refused.Kind, assumed.ProductName, assumed.Version);
        return assumed;
    }
}
