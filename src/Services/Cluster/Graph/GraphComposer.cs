namespace Dashboard.Services.Cluster.Graph;

/// <summary>Makes nodes and edges of what was read. Objects that are only named (an owner of a custom kind, a volume, a cluster role) become nodes too.</summary>
internal sealed class GraphComposer
{
    private readonly ApiCatalog catalog;
    private readonly GraphGroups groups;
    private readonly IReadOnlySet<string> unfolded;
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idOfUid = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string? Namespace, string Name), string> idOfName = [];
    private readonly HashSet<GraphEdge> edges = [];

    private GraphComposer(ApiCatalog catalog, GraphGroups groups, IReadOnlySet<string> unfolded) => (this.catalog, this.groups, this.unfolded) = (catalog, groups, unfolded);

    /// <param name="reading">What was read.</param>
    /// <param name="centre">The object that was asked for, if one.</param>
    /// <param name="unfolded">Ids of groups whose objects stand for themselves.</param>
    public static (IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges) Compose(GraphReading reading, ResourceRef? centre, IReadOnlySet<string> unfolded)
    {
        GraphItem[] items = [.. reading.Items.Where(item => !item.IsPast || Same(item.Reference, centre))];
        var groups = new GraphGroups(items, items.FirstOrDefault(item => Same(item.Reference, centre))?.Uid);
        var composer = new GraphComposer(reading.Catalog, groups, unfolded);
        foreach (var item in items)
            composer.AddNode(item);
        foreach (var item in items)
            composer.AddEdges(item);
        composer.AddSelections(items);
        return ([.. composer.nodes.Values], [.. composer.edges]);
    }

    public static string IdOf(ResourceRef reference) => reference.ToString();

    /// <summary>Whether a node is the object that was asked for, whatever version of the API names it.</summary>
    public static bool Same(ResourceRef reference, ResourceRef? other) =>
        other is { } given && reference.Name == given.Name && reference.Namespace == given.Namespace && reference.Type.QualifiedName == given.Type.QualifiedName;

    private void AddNode(GraphItem item)
    {
        var group = groups.Of(item);
        var isFolded = group is not null && !unfolded.Contains(group);
        var id = isFolded ? group! : IdOf(item.Reference);
        idOfUid[item.Uid] = id;
        idOfName[(item.Kind, item.Reference.Namespace, item.Reference.Name)] = id;
        if (!isFolded || !nodes.ContainsKey(id))
            nodes[id] = isFolded ? GroupNode(id) : ObjectNode(id, item, group);
    }

    private static GraphNode ObjectNode(string id, GraphItem item, string? group) => new()
    {
        Id = id,
        Reference = item.Reference,
        Kind = item.Kind,
        Name = item.Reference.Name,
        Namespace = item.Reference.Namespace,
        Health = item.Health,
        Detail = item.Detail,
        UnfoldedFrom = group,
    };

    private GraphNode GroupNode(string id)
    {
        var (_, owner, items) = groups.All.First(group => group.Id == id);
        var ill = items.Count(item => item.Health >= GraphHealth.Warn);
        var bad = items.Count(item => item.Health == GraphHealth.Bad);
        return new()
        {
            Id = id,
            Kind = items[0].Kind,
            Name = owner.Name,
            Namespace = items[0].Reference.Namespace,
            Count = items.Count,
            Health = bad == items.Count ? GraphHealth.Bad : ill > 0 ? GraphHealth.Warn : items.Max(item => item.Health),
            Detail = ill == 0 ? null : new("GraphNotWell", ill, items.Count),
        };
    }

    private void AddEdges(GraphItem item)
    {
        var id = idOfUid[item.Uid];
        foreach (var owner in item.Owners)
            Connect(OwnerId(owner, item), id, GraphRelation.Owns);
        foreach (var link in item.Links.Where(link => link.Name.Length > 0))
        {
            if (NamedId(link) is not { } other)
                continue;
            if (link.Backwards)
                Connect(other, id, link.Relation);
            else
                Connect(id, other, link.Relation);
        }
    }

    /// <summary>Pods by namespace once, then each selector over its own namespace's.</summary>
    private void AddSelections(GraphItem[] items)
    {
        var pods = items.Where(item => item.Kind == "Pod").ToLookup(item => item.Reference.Namespace);
        foreach (var item in items.Where(item => item.Selector is not null))
        {
            foreach (var pod in pods[item.Reference.Namespace].Where(pod => item.Selector!.Matches(pod.Labels)))
                Connect(idOfUid[item.Uid], idOfUid[pod.Uid], item.SelectorRelation);
        }
    }

    private void Connect(string? from, string? to, GraphRelation relation)
    {
        if (from is not null && to is not null && from != to)
            edges.Add(new(from, to, relation));
    }

    /// <summary>An owner's API group is known, a link's is not: kinds of the graph's own sources are meant there.</summary>
    private string? OwnerId(OwnerReference owner, GraphItem item) =>
        idOfUid.TryGetValue(owner.Uid, out var known) ? known
        : catalog.FindKind(owner.ApiVersion, owner.Kind) is { } resource ? Stub(resource, item.Reference.Namespace, owner.Name, owner.Uid) : null;

    private string? NamedId(GraphLink link) =>
        idOfName.TryGetValue((link.Kind, link.Namespace, link.Name), out var known) ? known
        : catalog.Resources.FirstOrDefault(resource => resource.Kind == link.Kind && resource.Preferred) is { } resource ? Stub(resource, link.Namespace, link.Name, null) : null;

    private string Stub(ApiResource resource, string? @namespace, string name, string? uid)
    {
        var reference = new ResourceRef(resource.Type, resource.Namespaced ? @namespace : null, name);
        var id = IdOf(reference);
        nodes.TryAdd(id, new() { Id = id, Reference = reference, Kind = resource.Kind, Name = name, Namespace = reference.Namespace, Health = GraphHealth.None });
        idOfName.TryAdd((resource.Kind, reference.Namespace, name), id);
        if (uid is not null)
            idOfUid.TryAdd(uid, id);
        return id;
    }
}
