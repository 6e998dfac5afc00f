using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Support;

/// <summary>A cluster of a few objects in memory: lists and single objects, equality label selectors, kinds that may not be read.</summary>
internal sealed class FakeCluster : IKubernetesClient
{
    private readonly List<(ApiResource Resource, JsonElement Json)> objects = [];
    private readonly List<ApiResource> resources = [];
    private readonly HashSet<string> forbidden = new(StringComparer.Ordinal);

    public Uri Server { get; } = new("https://fake.example:6443");

    public string IdentityKey => "fake";

    /// <summary>Serves a kind, in the order of the calls; <paramref name="qualifiedVersion"/> is for instance <c>apps/v1</c>.</summary>
    public FakeCluster Serve(string qualifiedVersion, string plural, string kind, bool namespaced = true)
    {
        var parts = qualifiedVersion.Split('/');
        resources.Add(new()
        {
            Type = parts.Length == 1 ? new("", parts[0], plural) : new(parts[0], parts[1], plural),
            Kind = kind,
            Singular = kind.ToLowerInvariant(),
            Namespaced = namespaced,
            Verbs = ["get", "list", "watch"],
            Preferred = true,
        });
        return this;
    }

    public FakeCluster Add(string plural, string json)
    {
        objects.Add((resources.First(resource => resource.Type.Plural == plural), Json.Of(json)));
        return this;
    }

    public FakeCluster Forbid(string plural)
    {
        forbidden.Add(plural);
        return this;
    }

    public Task<Result<ApiCatalog>> DiscoverAsync(CancellationToken cancellationToken) =>
        Task.FromResult<Result<ApiCatalog>>(new ApiCatalog { Resources = resources, Unavailable = [] });

    public Task<Result<IReadOnlyList<JsonElement>>> ListAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => Task.FromResult(List(type, request));

    public Task<Result<IReadOnlyList<T>>> ProjectAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        Task.FromResult(List(type, request).Map(found => (IReadOnlyList<T>)[.. found.Select(project)]));

    public Task<Result<IReadOnlyList<ObjectMetadata>>> ListMetadataAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) =>
        ProjectAsync(type, request, Dashboard.Services.Cluster.Objects.ObjectMetadataReader.Read, cancellationToken);

    public Task<Result<JsonElement>> GetAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        var list = List(reference.Type, new() { Namespace = reference.Namespace });
        if (!list.TryGet(out var found, out var failure))
            return Task.FromResult<Result<JsonElement>>(failure);

        var match = found.Cast<JsonElement?>().FirstOrDefault(item => item!.Value.Text("metadata", "name") == reference.Name);
        return Task.FromResult<Result<JsonElement>>(match is { } json ? json : new Failure { Kind = FailureKind.NotFound, Message = $"{reference} not found", StatusCode = 404 });
    }

    public Task<Result<Table>> ListTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> GetPathAsync(string path, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<JsonElement>> CreateAsync(ResourceType type, string? @namespace, JsonElement body, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<string>> ReadLogAsync(LogRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Result<LogStream>> OpenLogAsync(LogStreamRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<T>> FollowProjectedAsync<T>(ResourceType type, ListRequest request, Func<JsonElement, T> project, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<TableRow>> FollowTableAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListUpdate<JsonElement>> FollowAsync(ResourceType type, ListRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Result<IReadOnlyList<JsonElement>> List(ResourceType type, ListRequest request)
    {
        if (forbidden.Contains(type.Plural))
            return new Failure { Kind = FailureKind.Forbidden, Message = $"{type.Plural} is forbidden", StatusCode = 403 };
        if (!resources.Any(resource => resource.Type == type))
            return new Failure { Kind = FailureKind.NotFound, Message = "the server could not find the requested resource", StatusCode = 404 };

        var selector = Selector(request.LabelSelector);
        JsonElement[] found =
        [
            .. objects.Where(item => item.Resource.Type == type).Select(item => item.Json)
                .Where(json => request.Namespace is null || json.Text("metadata", "namespace") == request.Namespace)
                .Where(json => selector.Matches(json.Map("metadata", "labels"))),
        ];
        return found;
    }

    private static LabelSelector Selector(string? text) =>
        LabelSelector.OfMap((text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
}
