using System.Net;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Asks the server what it serves: the core group below <c>/api</c>, all others below <c>/apis</c>.</summary>
internal sealed class DiscoveryCalls(KubernetesTransport transport)
{
    private readonly PlainCalls calls = new(transport);

    /// <summary>The root's answer; <paramref name="known"/> itself where the server says that nothing has changed.</summary>
    public async Task<Result<DiscoveryAnswer>> ReadAsync(string root, DiscoveryAnswer? known, CancellationToken cancellationToken)
    {
        var request = new ApiRequest { Path = root, Accept = MediaTypes.Discovery, IfNoneMatch = known?.ETag, Operation = "discover" };
        if (!(await calls.ReadAsync(request, ReadHeadAsync, cancellationToken)).TryGet(out var head, out var failure))
            return failure;
        if (head.Json is not { } json)
            return known!;
        if (AggregatedDiscovery.IsOne(json))
            return new DiscoveryAnswer(AggregatedDiscovery.Read(json), head.ETag);

        // The group list's tag says nothing about the resources of the groups: it is not kept.
        var plain = new PlainDiscovery(calls);
        var found = root == "/api" ? await plain.ReadCoreAsync(json, cancellationToken) : await plain.ReadGroupsAsync(json, cancellationToken);
        return found.Failure is { } met ? met : new DiscoveryAnswer(found, null);
    }

    private static async Task<Head> ReadHeadAsync(ApiResponse response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == (int)HttpStatusCode.NotModified)
            return new(null, null);
        using var document = await JsonDocument.ParseAsync(response.Body, default, cancellationToken);
        return new(document.RootElement.Clone(), response.ETag);
    }

    private sealed record Head(JsonElement? Json, string? ETag);
}
