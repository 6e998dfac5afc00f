namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>One of a node's resources as the kubelet writes it, and its number.</summary>
public sealed record NodeResource(string Name, string Capacity, string Allocatable);
