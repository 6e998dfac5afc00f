using System.Collections.Concurrent;
using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Access;

/// <summary>A client that answers reviews as a test tells it to, counts what it was asked, and does nothing else.</summary>
internal sealed class ReviewingClient(string identity) : IKubernetesClient
{
    private readonly ConcurrentQueue<(string Plural, JsonElement Body)> asked = new();

    /// <summary>By the review's plural; forbidden where it says nothing.</summary>
    public Func<string, JsonElement, Task<Result<JsonElement>>> Answer { get; set; } = (_, _) => Task.FromResult<Result<JsonElement>>(Failed(FailureKind.Forbidden));

    public Func<CancellationToken, Task<Result<JsonElement>>> Get { get; set; } = _ => Task.FromResult<Result<JsonElement>>(Failed(FailureKind.NotFound));

    public IAsyncEnumerable<ListUpdate<JsonElement>>? Stream { get; set; }

    /// <summary>A stream of its own for each who follows; in place of <see cref="Stream"/>.</summary>
    public Func<CancellationToken, IAsyncEnumerable<ListUpdate<JsonElement>>>? StreamAnew { get; set; }

    public IReadOnlyCollection<(string Plural, JsonElement Body)> Asked => asked;

    public Uri Server { get; } = new("https://cluster.example:6443/");

    public string IdentityKey => identity;

    public static Failure Failed(FailureKind kind) => new() { Kind = kind, Message = kind.ToString() };

    public static JsonElement Json(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken)
    {
        asked.Enqueue((type.Plural, body));
        return Answer(type.Plural, body);
    }

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken) => Get(cancellationToken);

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) => Get(cancellationToken);

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        StreamAnew?.Invoke(cancellationToken) ?? Stream ?? throw new NotSupportedException();

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>What any list holds; null for a test that lists nothing.</summary>
    public Func<Result<IReadOnlyList<ObjectMetadata>>>? List { get; set; }

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(List?.Invoke() ?? throw new NotSupportedException());

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
