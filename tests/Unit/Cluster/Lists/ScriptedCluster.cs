using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Lists;

/// <summary>A cluster as one identity sees it, whose followed lists report what a test writes into them.</summary>
internal sealed class ScriptedCluster(string identity, params IReadOnlyList<ApiResource> resources) : IKubernetesClient
{
    private readonly ConcurrentDictionary<(ResourceType, string?), Channel<ListUpdate<TableRow>>> streams = [];
    private int followed;

    public Uri Server { get; } = new("https://scripted.example:6443");

    public string IdentityKey => identity;

    /// <summary>How often a list was followed.</summary>
    public int Followed => followed;

    /// <summary>How often a list of metadata, or one page of a table, was asked for.</summary>
    public int Asked { get; private set; }

    public Dictionary<ResourceType, IReadOnlyList<ObjectMetadata>> Metadata { get; } = [];

    /// <summary>What a plain list of a kind fails with.</summary>
    public ConcurrentDictionary<ResourceType, Failure> Refusals { get; } = [];

    /// <summary>Full objects for <see cref="ProjectAsync"/> and <see cref="GetAsync"/>.</summary>
    public ConcurrentDictionary<ResourceType, IReadOnlyList<JsonElement>> Objects { get; } = [];

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) =>
        Task.FromResult<Result<ApiCatalog>>(new ApiCatalog { Resources = resources, Unavailable = [] });

    public void Report(ResourceType type, ListUpdate<TableRow> update, string? @namespace = null) => Stream(type, @namespace).Writer.TryWrite(update);

    public async IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref followed);
        await foreach (var update in Stream(type, request.Namespace).Reader.ReadAllAsync(cancellationToken))
        {
            yield return update;
            if (update is ListUpdate<TableRow>.Interrupted { RetryIn: null })
                yield break;
        }
    }

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken)
    {
        Asked++;
        return request.Limit == 1 && !Refusals.ContainsKey(type)
            ? Task.FromResult<Result<Table>>(new Table { Columns = [], Rows = [], ResourceVersion = "1" })
            : Task.FromResult<Result<Table>>(Refusals.GetValueOrDefault(type) ?? new Failure { Kind = FailureKind.TimedOut, Message = "no first page" });
    }

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken)
    {
        Asked++;
        if (Refusals.TryGetValue(type, out var refusal))
            return Task.FromResult<Result<IReadOnlyList<ObjectMetadata>>>(refusal);
        ObjectMetadata[] all = [.. Metadata.GetValueOrDefault(type, []).Where(item => request.Namespace is null || item.Namespace == request.Namespace)];
        return Task.FromResult<Result<IReadOnlyList<ObjectMetadata>>>(all);
    }

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        Task.FromResult<Result<IReadOnlyList<T>>>(Objects.GetValueOrDefault(type, []).Select(project).ToArray());

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) =>
        Task.FromResult<Result<JsonElement>>(Objects[reference.Type].First(item => item.Text("metadata", "name") == reference.Name));

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Channel<ListUpdate<TableRow>> Stream(ResourceType type, string? @namespace) => streams.GetOrAdd((type, @namespace), _ => Channel.CreateUnbounded<ListUpdate<TableRow>>());
}
