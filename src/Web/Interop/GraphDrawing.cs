namespace Dashboard.Web.Interop;

/// <summary>A graph as <c>graph.ts</c> draws it.</summary>
public sealed record GraphDrawing(IReadOnlyList<GraphDrawnNode> Nodes, IReadOnlyList<GraphDrawnEdge> Edges);
