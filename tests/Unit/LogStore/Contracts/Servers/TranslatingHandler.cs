using System.Text;

namespace Dashboard.Unit.LogStore.Contracts.Servers;

/// <summary>Puts requests that are written for Elasticsearch 7.10 to a server of another version, and its answers as 7.10 gives them.</summary>
internal sealed class TranslatingHandler(ServerRules rules) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var text = $"{request.Method} {request.RequestUri!.PathAndQuery}\n{body}";
        if (rules.Request(text) is var translated && translated != text)
            Put(translated, request);
        var response = await base.SendAsync(request, cancellationToken);
        if (rules.Answers.Count == 0)
            return response;
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(rules.Answer(answer), Encoding.UTF8, response.Content.Headers.ContentType?.MediaType ?? "application/json");
        return response;
    }

    private static void Put(string translated, HttpRequestMessage request)
    {
        var line = translated.IndexOf('\n', StringComparison.Ordinal);
        var space = translated.IndexOf(' ', StringComparison.Ordinal);
        request.Method = new HttpMethod(translated[..space]);
        request.RequestUri = new Uri(request.RequestUri!, translated[(space + 1)..line]);
        if (request.Content is null)
            return;
        var type = request.Content.Headers.ContentType;
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(translated[(line + 1)..]));
        request.Content.Headers.ContentType = type;
    }
}
