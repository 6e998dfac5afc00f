using System.Text.Json;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>
/// Speaks Elasticsearch's REST API with the operator's credential, so it sees everything: whoever uses it answers for what a user gets to see. Never given to pages.
/// Expected failures are values; only cancellation throws.
/// </summary>
internal interface IElasticClient
{
    /// <summary>What the server is; asked for until it answers, then kept.</summary>
    Task<Result<ServerFlavor>> FlavorAsync(CancellationToken cancellationToken);

    /// <summary>Sends a request and reads its answer, which is a JSON document that lives only while <paramref name="read"/> runs.</summary>
    /// <param name="observe">Told of the exchange, also of one that failed; null for nobody.</param>
    Task<Result<ElasticAnswer<T>>> AskAsync<T>(ElasticRequest request, Func<JsonElement, T> read, Action<Exchange>? observe, CancellationToken cancellationToken);
}
