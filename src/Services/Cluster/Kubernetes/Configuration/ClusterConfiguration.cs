namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>The cluster that was found, and where it was found.</summary>
public sealed record ClusterConfiguration
{
    public required ClusterEndpoint Endpoint { get; init; }

    /// <summary>The dashboard's own account, for what no user asks for; null where it has none. Never used for a user's call.</summary>
    public KubernetesCredential? OwnCredential { get; init; }

    /// <summary>Where this comes from, for the start-up message: <c>the pod's service account</c>, <c>context shop of /home/me/.kube/config</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What the operator should know, each a sentence: an unchecked certificate, an account that cannot be used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
