using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Objects.Support;

/// <summary>A cluster by hand: objects to get, tables to list, updates to follow, and the paths that are refused.</summary>
internal sealed class FakeCluster : IKubernetesClient
{
    public static readonly Failure NotFound = new() { Kind = FailureKind.NotFound, Message = "not found", StatusCode = 404, Reason = "NotFound" };
    public static readonly Failure Forbidden = new() { Kind = FailureKind.Forbidden, Message = "forbidden", StatusCode = 403, Reason = "Forbidden" };

    public ApiCatalog Catalog { get; set; } = Some.Catalog();

    public Dictionary<ResourceRef, Result<JsonElement>> Objects { get; } = [];

    public Dictionary<string, Result<Table>> Tables { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Result<IReadOnlyList<JsonElement>>> Lists { get; } = new(StringComparer.Ordinal);

    public Channel<ListUpdate<JsonElement>> Updates { get; } = Channel.CreateUnbounded<ListUpdate<JsonElement>>();

    public List<ListRequest> Requests { get; } = [];

    public Uri Server { get; } = new("https://cluster.test:6443");

    public string IdentityKey => "somebody";

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) => Task.FromResult<Result<ApiCatalog>>(Catalog);

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add(request);
        return Task.FromResult(Tables.GetValueOrDefault(type.QualifiedName, new Table { Columns = [], Rows = [], ResourceVersion = "1" }));
    }

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) => Task.FromResult(Objects.GetValueOrDefault(reference, NotFound));

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add(request);
        return Task.FromResult(Lists.GetValueOrDefault(type.QualifiedName, Array.Empty<JsonElement>()).Map<IReadOnlyList<T>>(items => [.. items.Select(project)]));
    }

    public async IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        await foreach (var update in Updates.Reader.ReadAllAsync(cancellationToken))
            yield return update;
    }

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
