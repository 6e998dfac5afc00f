using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>A probe of a container: <c>startup</c>, <c>readiness</c> or <c>liveness</c>, what it asks and how often, in words.</summary>
public sealed record Probe(string Name, Sentence Asks, Sentence Timing);
