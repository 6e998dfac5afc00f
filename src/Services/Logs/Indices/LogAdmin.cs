using System.Text.Json;
using Dashboard.Services.Access;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>The way to the log backend for those who look after it: asks for the right before each request. Scoped.</summary>
internal sealed class LogAdmin(IAccess access, IElasticClient client, SearchRunner runner, LogsOptions options)
{
    public Task<AccessDecision> MayAsync(CancellationToken cancellationToken) => access.MayAsync(options.AdminAccess, cancellationToken);

    public async Task<Result<ServerFlavor>> FlavorAsync(CancellationToken cancellationToken) =>
        await ForbiddenAsync(cancellationToken) is { } failure ? failure : await client.FlavorAsync(cancellationToken);

    public Task<Result<T>> GetAsync<T>(string purpose, string path, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        SendAsync(ElasticRequest.Get(purpose, path), read, cancellationToken);

    public async Task<Result<T>> SendAsync<T>(ElasticRequest request, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        await ForbiddenAsync(cancellationToken) is { } failure ? failure : await runner.SendAsync(request, read, cancellationToken);

    private async Task<Failure?> ForbiddenAsync(CancellationToken cancellationToken)
    {
        var decision = await MayAsync(cancellationToken);
        return decision.Allowed ? null : new() { Kind = FailureKind.Forbidden, Message = $"To look after the log backend one needs the right to {decision.Missing} (Logs:AdminAccess)." };
    }
}
