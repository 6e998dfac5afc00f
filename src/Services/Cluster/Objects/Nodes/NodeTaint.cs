namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>What keeps pods away from a node, and since when.</summary>
public sealed record NodeTaint(string Text, string Effect, DateTimeOffset? Since);
