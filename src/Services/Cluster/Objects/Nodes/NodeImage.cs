namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>A container image that a node keeps, with its best name.</summary>
public sealed record NodeImage(string Name, long Bytes);
