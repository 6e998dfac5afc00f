using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Dashboard.Unit.Logs.Support;

/// <summary>Answers requests as a test tells it to, and remembers them.</summary>
internal sealed class FakeServers(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<HttpRequestMessage> requests = new();

    public IReadOnlyList<HttpRequestMessage> Requests => [.. requests];

    /// <summary>Answers by host and path; null is a server that is not there.</summary>
    public static FakeServers Of(Func<Uri, HttpResponseMessage?> answer) =>
        new((request, _) => answer(request.RequestUri!) is { } response ? Task.FromResult(response) : throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        requests.Enqueue(request);
        return await answer(request, cancellationToken);
    }
}
