using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Access;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Sends guarded searches and says what is missing from their answers. They end with the session. Scoped.</summary>
internal sealed class SearchRunner(IElasticClient client, IUserSession session, RequestLog log, LogsOptions options)
{
    /// <summary>Searches the guarded pattern.</summary>
    public Task<Result<LogAnswer<T>>> SearchAsync<T>(string purpose, GuardedQuery query, JsonObject body, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        // The server tells what it has found so far rather than nothing at all.
        body["timeout"] ??= string.Create(CultureInfo.InvariantCulture, $"{(long)(options.RequestTimeout.TotalMilliseconds * 0.9)}ms");
        return RunAsync(ElasticRequest.Search(purpose, SearchPath.Of(query.Pattern.Text), body.ToUtf8()), query.Pattern.Text, read, cancellationToken);
    }

    /// <summary>Sends a search whose body names what it is about: a point in time, a scroll.</summary>
    public Task<Result<LogAnswer<T>>> RunAsync<T>(ElasticRequest request, string pattern, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        AskAsync(request, root => ShardReport.Check(root, pattern) is { } failure ? (Result<(T, PartialAnswer?)>)failure : (read(root), ShardReport.Partial(root)), cancellationToken);

    /// <summary>Sends what is no search, for instance the opening of a point in time.</summary>
    public async Task<Result<T>> SendAsync<T>(ElasticRequest request, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        return (await client.AskAsync(request, read, log.Add, either.Token)).Map(answer => answer.Value);
    }

    private async Task<Result<LogAnswer<T>>> AskAsync<T>(ElasticRequest request, Func<JsonElement, Result<(T Value, PartialAnswer? Partial)>> read, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Ended);
        var answer = await client.AskAsync(request, read, log.Add, either.Token);
        if (!answer.TryGet(out var whole, out var failure) || !whole.Value.TryGet(out var found, out failure))
            return failure;
        return new LogAnswer<T>(found.Value, whole.Exchange, found.Partial);
    }
}
