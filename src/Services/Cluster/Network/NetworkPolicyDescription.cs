using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>A network policy in words: whom it is for, and what it lets in and out.</summary>
public sealed record NetworkPolicyDescription
{
    /// <summary>The pods of the policy's own namespace that it is for.</summary>
    public required LabelSelector Pods { get; init; }

    public required Sentence AppliesTo { get; init; }

    public required TrafficWords Ingress { get; init; }

    public required TrafficWords Egress { get; init; }
}
