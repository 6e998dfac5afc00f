using System.Diagnostics.Metrics;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Credentials;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>Writes to an API server for the tests, and fails them where that fails.</summary>
internal sealed class KubernetesWriter : IDisposable
{
    private readonly ConnectionPools pools;
    private readonly PlainCalls calls;

    public KubernetesWriter(ClusterEndpoint endpoint, KubernetesCredential credential)
    {
        pools = new ConnectionPools(new ConnectionHandlers(endpoint, TransportLimits.Default).Create);
        var telemetry = new KubernetesTelemetry(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
        var context = new TransportContext(endpoint, pools, TransportLimits.Default, TimeProvider.System, telemetry, NullLogger.Instance);
        calls = new PlainCalls(new KubernetesTransport(context, new CredentialSources(endpoint, TimeProvider.System).For(credential, "writer")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<JsonElement> CreateAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<JsonElement> ReplaceAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    /// <summary>Deletes; what is gone already is fine.</summary>
    public async Task DeleteAsync(string path) =>
        await calls.JsonAsync(new ApiRequest { Path = path, Method = HttpMethod.Delete, Operation = "delete" }, CancellationToken.None);

    public void Dispose() => pools.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body)
    {
        var sent = await calls.JsonAsync(new ApiRequest { Path = path, Method = method, Body = JsonSerializer.SerializeToUtf8Bytes(body), Operation = "write" }, Token);
        return sent.IsSuccess ? sent.Value : throw new InvalidOperationException($"{method} {path}: {sent.Failure.Message}");
    }
}
