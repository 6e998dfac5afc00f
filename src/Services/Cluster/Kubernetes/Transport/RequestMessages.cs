using System.Net;
using System.Net.Http.Headers;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Makes HTTP messages of calls.</summary>
internal static class RequestMessages
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Dashboard", typeof(RequestMessages).Assembly.GetName().Version?.ToString(3) ?? "0");

    public static HttpRequestMessage Of(Uri server, ApiRequest request, string? token)
    {
        // A path below the server's own (as Rancher has it) is kept.
        var message = new HttpRequestMessage(request.Method, server.AbsoluteUri.TrimEnd('/') + request.Path + request.Query)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.UserAgent.Add(UserAgent);
        if (token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.IfNoneMatch is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.IfNoneMatch);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json);
        }

        return message;
    }
}
