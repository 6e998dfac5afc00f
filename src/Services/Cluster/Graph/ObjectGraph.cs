namespace Dashboard.Services.Cluster.Graph;

/// <summary>Objects and their relations, and what is not in it.</summary>
public sealed record ObjectGraph
{
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    public required IReadOnlyList<GraphEdge> Edges { get; init; }

    /// <summary>The node of the object that was asked for; null for a namespace's graph.</summary>
    public string? CentreId { get; init; }

    /// <summary>Objects left out because the graph would not hold them.</summary>
    public int Cut { get; init; }

    /// <summary>Objects without any relation, left out of a namespace's graph.</summary>
    public int Unrelated { get; init; }

    /// <summary>Kinds that could not be read.</summary>
    public IReadOnlyList<GraphBlind> Blind { get; init; } = [];
}
