using System.Text;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Failures;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Calls with a short answer, read whole within a total time-out.</summary>
internal sealed class PlainCalls(KubernetesTransport transport)
{
    public Task<Result<JsonElement>> JsonAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, ParseAsync, cancellationToken);

    public Task<Result<string>> TextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, ReadTextAsync, cancellationToken);

    /// <summary>Sends and reads by <paramref name="read"/>, all within the time-out of a call.</summary>
    public async Task<Result<T>> ReadAsync<T>(ApiRequest request, Func<ApiResponse, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var total = new CancellationTokenSource(transport.Limits.Call, transport.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);
        try
        {
            if (!(await transport.SendAsync(request, transport.Limits.Read, linked.Token)).TryGet(out var response, out var failure))
                return failure;
            using (response)
                return await read(response, linked.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ExceptionFailures.Of(transport.Server, exception) is { } met)
        {
            return met;
        }
    }

    private static async Task<JsonElement> ParseAsync(ApiResponse response, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(response.Body, default, cancellationToken);
        return document.RootElement.Clone();
    }

    private static async Task<string> ReadTextAsync(ApiResponse response, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(response.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
