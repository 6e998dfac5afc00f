namespace Dashboard.Services.Cluster.Graph;

/// <summary>An object that another names. <paramref name="Backwards"/> turns the edge round: the named one is the first.</summary>
internal readonly record struct GraphLink(string Kind, string? Namespace, string Name, GraphRelation Relation, bool Backwards = false);
