using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>A kind that could not be read for a graph (<c>secrets</c>), and why.</summary>
public sealed record GraphBlind(string QualifiedName, Failure Failure);
