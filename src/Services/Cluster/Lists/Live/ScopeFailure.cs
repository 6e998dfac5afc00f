using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Live;

/// <summary>What failed, in which namespace; null where all of them, or none, were asked.</summary>
public sealed record ScopeFailure(string? Namespace, Failure Failure);
