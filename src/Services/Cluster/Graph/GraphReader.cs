using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Lists kinds in a namespace (or in all), a few at a time, with the user's own rights.</summary>
internal sealed class GraphReader(IKubernetesClient client)
{
    private const int AtOnce = 4;

    public async Task<Result<GraphReading>> ReadAsync(string? @namespace, IReadOnlyList<GraphSource> sources, CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return failure;

        using var gate = new SemaphoreSlim(AtOnce);
        var lists = await Task.WhenAll(sources
            .Select(source => (source, resource: catalog.Find(source.QualifiedName)))
            .Where(pair => pair.resource is { CanList: true })
            .Select(async pair => (pair.source, list: await ListAsync(gate, pair.source, pair.resource!, @namespace, cancellationToken))));
        return new GraphReading(
            [.. lists.Where(read => read.list.IsSuccess).SelectMany(read => read.list.Value)],
            catalog,
            [.. lists.Where(read => !read.list.IsSuccess).Select(read => new GraphBlind(read.source.QualifiedName, read.list.Failure!))]);
    }

    private async Task<Result<IReadOnlyList<GraphItem>>> ListAsync(SemaphoreSlim gate, GraphSource source, ApiResource resource, string? @namespace, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var request = new ListRequest { Namespace = @namespace };
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
