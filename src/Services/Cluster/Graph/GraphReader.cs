using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Lists kinds in a namespace (or in all), a few at a time, with the user's own rights.</summary>
internal sealed class GraphReader(IKubernetesClient client)
{
    private const int AtOnce = 4;

    /// <summary>Full objects come by pages: thousands of pods in one answer would not come in time.</summary>
    private const int ItemsAPage = 500;

    /// <param name="namespace">Null for all.</param>
    /// <param name="sources">The kinds to list.</param>
    /// <param name="pods">Which pods are needed, by a selector; null for all of them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<GraphReading>> ReadAsync(string? @namespace, IReadOnlyList<GraphSource> sources, ListRequest? pods, CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return failure;

        using var gate = new SemaphoreSlim(AtOnce);
        var lists = await Task.WhenAll(sources
            .Select(source => (source, resource: catalog.Find(source.QualifiedName)))
            .Where(pair => pair.resource is { CanList: true })
            .Select(async pair => (pair.source, list: await ListAsync(gate, pair.source, pair.resource!, Request(pair.source, @namespace, pods), cancellationToken))));
        return new GraphReading(
            [.. lists.Where(read => read.list.IsSuccess).SelectMany(read => read.list.Value)],
            catalog,
            [.. lists.Where(read => !read.list.IsSuccess).Select(read => new GraphBlind(read.source.QualifiedName, read.list.Failure!))]);
    }

    private static ListRequest Request(GraphSource source, string? @namespace, ListRequest? pods) =>
        (source.QualifiedName == "pods" && pods is not null ? pods : new()) with { Namespace = @namespace, Limit = source.Read is null ? null : ItemsAPage };

    private async Task<Result<IReadOnlyList<GraphItem>>> ListAsync(SemaphoreSlim gate, GraphSource source, ApiResource resource, ListRequest request, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (source.Read is { } read)
                return await client.ProjectAsync(resource.Type, request, json => read(resource.Type, resource.Kind, json), cancellationToken);

            var metadata = await client.ListMetadataAsync(resource.Type, request, cancellationToken);
            return metadata.Map(found => (IReadOnlyList<GraphItem>)[.. found.Select(item => GraphItems.Of(resource.Type, resource.Kind, item))]);
        }
        finally
        {
            gate.Release();
        }
    }
}
