using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster;

/// <summary>
/// One Kubernetes API server with one credential: every call carries the caller's own. Injected (scoped), it is the logged-in user's.
/// Expected failures are values; only cancellation throws.
/// </summary>
public interface IKubernetesClient
{
    Uri Server { get; }

    /// <summary>Opaque and not reversible; equal only for the same server and the same credential. The part of every cache key that keeps users apart.</summary>
    string IdentityKey { get; }

    /// <summary>What the server serves; cached per server and identity, refreshed when custom resource definitions or API services come or go.</summary>
    Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken);

    /// <summary>One page of a list as the server's table, the rows with metadata.</summary>
    Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken);

    /// <summary>All pages of a list as metadata only. An expired continue token (410) starts it again.</summary>
    Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken);

    /// <summary>All pages of a list as full objects: for short lists and few kinds only (see docs: 15,000 pods are 400 MB).</summary>
    Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken);

    /// <summary>All pages, each full object handed to <paramref name="project"/> as it is read and dropped at once: for sums over many objects.</summary>
    Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken);

    Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken);

    /// <summary>Any path of the server, for instance <c>/version</c>; JSON answers only.</summary>
    Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken);

    /// <summary>Posts an object, for instance an access review, and answers what the server made of it.</summary>
    Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken);

    /// <summary>The end of a container's log, as text; bytes that are no UTF-8 are replaced.</summary>
    Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken);

    /// <summary>A container's log as it comes, from wherever it is asked for.</summary>
    Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken);

    /// <summary>A list as table rows, then its changes, until cancelled; see <see cref="ListUpdate{T}"/>.</summary>
    IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken);

    /// <summary>A list as full objects, then its changes, until cancelled; for one object by a field selector on its name, or for short lists.</summary>
    IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken);

    /// <summary>The same with each full object handed to <paramref name="project"/> as it is read and dropped at once: for long lists of which little is kept.</summary>
    IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken);
}
