using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.LogStore.Hosting;

/// <summary>Takes an HTTP client's requests to the store of this process, without a socket and without credentials.</summary>
internal sealed class InProcessHandler(RequestDelegate answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var context = Context(request, await BodyAsync(request, cancellationToken), output, cancellationToken);
        await answer(context);
        await context.Response.BodyWriter.FlushAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var content = new ByteArrayContent(output.ToArray());
        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode) { RequestMessage = request, Content = content };
        foreach (var (name, values) in context.Response.Headers)
        {
            if (name == "Content-Type")
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(values.ToString());
            else if (name != "Content-Length")
                response.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return response;
    }

    private static async Task<Stream> BodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(cancellationToken);

    private static DefaultHttpContext Context(HttpRequestMessage request, Stream body, Stream output, CancellationToken cancellationToken)
    {
        var context = new DefaultHttpContext { RequestAborted = cancellationToken };
        var uri = request.RequestUri!;
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = uri.PathAndQuery;
        context.Request.Method = request.Method.Method;
        context.Request.Path = PathString.FromUriComponent(uri);
        context.Request.QueryString = QueryString.FromUriComponent(uri);
        context.Request.Body = body;
        context.Response.Body = output;
        foreach (var (name, values) in request.Headers)
            context.Request.Headers[name] = values.ToArray();
        foreach (var (name, values) in request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            context.Request.Headers[name] = values.ToArray();
        return context;
    }
}
