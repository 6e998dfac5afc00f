using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Discovery;
using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Cluster.Kubernetes.Watching;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes;

/// <summary>The client over HTTP: makes calls of what the contract asks for; how they go is its collaborators' business.</summary>
internal sealed class KubernetesClient(KubernetesTransport transport, string identityKey, CatalogCache catalogs) : IKubernetesClient
{
    private readonly PlainCalls calls = new(transport);
    private readonly ListCalls lists = new(transport);

    public Uri Server => transport.Server;

    public string IdentityKey => identityKey;

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) => catalogs.GetAsync(identityKey, transport, cancellationToken);

    public async Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken)
    {
        var rows = new List<TableRow>();
        var page = await lists.PageAsync(type, request, new TableItems(), rows, cancellationToken);
        return page.Map(head => new Table
        {
            Columns = head.Columns,
            Rows = rows,
            ResourceVersion = head.ResourceVersion,
            Continue = head.Continue,
            RemainingItemCount = head.RemainingItemCount,
        });
    }

    public async Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        (await lists.AllAsync(type, request, new MetadataItems(), cancellationToken)).Map(all => all.Items);

    public async Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        (await lists.AllAsync(type, request, new ObjectItems(), cancellationToken)).Map(all => all.Items);

    public async Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        (await lists.AllAsync(type, request, new ProjectedItems<T>(project), cancellationToken)).Map(all => all.Items);

    public async Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) =>
        ApiPath.Object(reference).TryGet(out var path, out var refused)
            ? await calls.JsonAsync(new ApiRequest { Path = path, Operation = "get", Resource = reference.Type.QualifiedName }, cancellationToken)
            : refused;

    public async Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) =>
        ApiPath.Raw(path).TryGet(out var checkedPath, out var refused)
            ? await calls.JsonAsync(new ApiRequest { Path = checkedPath, Operation = "get" }, cancellationToken)
            : refused;

    public async Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) =>
        ApiPath.Collection(type, @namespace).TryGet(out var path, out var refused)
            ? await calls.JsonAsync(
                new ApiRequest { Path = path, Operation = "create", Resource = type.QualifiedName, Method = HttpMethod.Post, Body = JsonSerializer.SerializeToUtf8Bytes(body) },
                cancellationToken)
            : refused;

    public async Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) =>
        LogCalls.Of(request).TryGet(out var call, out var refused) ? await calls.TextAsync(call, cancellationToken) : refused;

    public async Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken)
    {
        if (!LogCalls.Of(request).TryGet(out var call, out var refused))
            return refused;
        // A quiet container's stream is silent for hours; whether its connection lives is found out by pings.
        var readTimeout = request.Follow ? Timeout.InfiniteTimeSpan : transport.Limits.Read;
        return (await transport.SendAsync(call, readTimeout, cancellationToken)).Map(answer => new LogStream(answer.Body, transport.Server) { Owner = answer });
    }

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        Following.Start(transport, new TableItems(), type, request, cancellationToken);

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        Following.Start(transport, new ObjectItems(), type, request, cancellationToken);

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        Following.Start(transport, new ProjectedItems<T>(project), type, request, cancellationToken);
}
