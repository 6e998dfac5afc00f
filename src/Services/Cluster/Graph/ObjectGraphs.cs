using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <inheritdoc cref="IObjectGraphs"/>
internal sealed class ObjectGraphs(IKubernetesClient client) : IObjectGraphs
{
    /// <summary>How many nodes a graph holds at most; the rest is counted.</summary>
    internal const int Most = 3_000;

    private static readonly HashSet<string> Selecting = new(StringComparer.Ordinal)
    {
        "deployments.apps", "replicasets.apps", "statefulsets.apps", "daemonsets.apps", "replicationcontrollers", "services", "jobs.batch",
    };

    private readonly GraphReader reader = new(client);

    public async Task<Result<ObjectGraph>> OfObjectAsync(ResourceRef reference, IReadOnlySet<string> unfolded, CancellationToken cancellationToken)
    {
        if (reference.Type is { Group: "", Plural: "namespaces" })
            return await OfScopeAsync(NamespaceScope.Of(reference.Name), unfolded, cancellationToken);

        var (place, sources) = reference.Namespace is null ? await PlaceAsync(reference, cancellationToken) : (reference.Namespace, GraphSources.All);
        var read = await reader.ReadAsync(place, sources, await PodsAsync(reference, cancellationToken), cancellationToken);
        if (!read.TryGet(out var reading, out var failure))
            return failure;

        var (nodes, edges) = GraphComposer.Compose(reading, reference, unfolded);
        if (nodes.FirstOrDefault(node => node.Reference is { } own && GraphComposer.Same(own, reference)) is not { } centre)
            return new ObjectGraph { Nodes = [], Edges = [], Blind = reading.Blind };

        var near = GraphNeighbourhood.Of(centre.Id, edges);
        return Cut(nodes.Where(node => near.Contains(node.Id)).OrderByDescending(node => node.Id == centre.Id), edges, reading.Blind) with { CentreId = centre.Id };
    }

    public async Task<Result<ObjectGraph>> OfScopeAsync(NamespaceScope scope, IReadOnlySet<string> unfolded, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(scope.Names.Count == 1 ? scope.Names[0] : null, GraphSources.All, null, cancellationToken);
        if (!read.IsSuccess || read.Value.Items.Count == 0)
            read = scope.Names.Count > 1 ? await ReadEachAsync(scope, cancellationToken) : read;
        if (!read.TryGet(out var reading, out var failure))
            return failure;

        var inScope = reading with { Items = [.. reading.Items.Where(item => scope.Contains(item.Reference.Namespace))] };
        var (nodes, edges) = GraphComposer.Compose(inScope, null, unfolded);
        var related = edges.SelectMany(edge => (string[])[edge.From, edge.To]).ToHashSet(StringComparer.Ordinal);
        return Cut(nodes.Where(node => related.Contains(node.Id)), edges, reading.Blind) with { Unrelated = nodes.Count - related.Count };
    }

    /// <summary>Several namespaces of somebody who may not list all: one after the other.</summary>
    private async Task<Result<GraphReading>> ReadEachAsync(NamespaceScope scope, CancellationToken cancellationToken)
    {
        var readings = new List<GraphReading>();
        foreach (var name in scope.Names)
        {
            var read = await reader.ReadAsync(name, GraphSources.All, null, cancellationToken);
            if (!read.TryGet(out var reading, out var failure))
                return failure;
            readings.Add(reading);
        }

        return readings[0] with { Items = [.. readings.SelectMany(reading => reading.Items)], Blind = [.. readings.SelectMany(reading => reading.Blind).DistinctBy(blind => blind.QualifiedName)] };
    }

    /// <summary>
    /// The pods that can belong to an object: a pod's is itself, a workload's or a service's those that it selects (<see cref="GraphNeighbourhood"/> takes no
    /// others in). Null where any may: it is not known before they are read who uses a secret.
    /// </summary>
    private async Task<ListRequest?> PodsAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        if (reference.Type is { Group: "", Plural: "pods" })
            return new ListRequest { FieldSelector = $"metadata.name={reference.Name}" };
        if (!Selecting.Contains(reference.Type.QualifiedName))
            return null;

        var answer = await client.GetAsync(reference, cancellationToken);
        if (!answer.TryGet(out var json, out _) || json.At("spec", "selector") is not { } selector)
            return null;
        var selected = reference.Type.Group.Length == 0 ? LabelSelector.OfMap(json.Map("spec", "selector")) : LabelSelector.Parse(selector);
        return selected.IsEmpty ? null : new ListRequest { LabelSelector = selected.ToString() };
    }

    /// <summary>Where to look for the relations of a cluster-wide object: a volume's are in its claim's namespace, a cluster role's wherever it is bound; others have none here.</summary>
    private async Task<(string? Namespace, IReadOnlyList<GraphSource> Sources)> PlaceAsync(ResourceRef reference, CancellationToken cancellationToken)
    {
        if (reference.Type.Plural == "clusterroles")
            return (null, GraphSources.Access);
        if (reference.Type.Plural != "persistentvolumes")
            return (null, []);

        var volume = await client.GetAsync(reference, cancellationToken);
        return volume.IsSuccess && volume.Value.Text("spec", "claimRef", "namespace") is { } place ? (place, GraphSources.All) : (null, []);
    }

    private static ObjectGraph Cut(IEnumerable<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, IReadOnlyList<GraphBlind> blind)
    {
        GraphNode[] all = [.. nodes];
        GraphNode[] kept = [.. all.Take(Most)];
        var ids = kept.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new() { Nodes = kept, Edges = [.. edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))], Cut = all.Skip(Most).Sum(node => node.Count), Blind = blind };
    }
}
