namespace Dashboard.Services.Cluster.Graph;

/// <summary>A relation between two nodes, by their ids.</summary>
public readonly record struct GraphEdge(string From, string To, GraphRelation Relation);
