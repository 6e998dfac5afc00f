using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>A pod that a service selects but does not send traffic to, and why.</summary>
public sealed record IdlePod(ResourceRef Pod, Sentence Reason);
