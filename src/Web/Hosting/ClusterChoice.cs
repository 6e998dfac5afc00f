using Dashboard.Services.Cluster.Kubernetes;

namespace Dashboard.Web.Hosting;

/// <summary>Which cluster the application shows, and how it came to it.</summary>
public sealed record ClusterChoice
{
    /// <summary>Where no cluster is configured: a name that never resolves (RFC 6761).</summary>
    private static readonly Uri Nowhere = new("http://cluster.invalid");

    public required ClusterEndpoint Endpoint { get; init; }

    /// <summary>Where the configuration was found, for people: for instance <c>/home/me/.kube/config, context prod</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What the operator should know of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The application's own account, for what no user asks for; null where it has none. Never a user's call.</summary>
    public KubernetesCredential? OwnCredential { get; init; }

    public bool IsDemo { get; init; }

    public bool IsConfigured { get; init; } = true;

    public static ClusterChoice None { get; } = new()
    {
        Endpoint = new() { Server = Nowhere, Name = "" },
        Source = "nothing found",
        IsConfigured = false,
    };
}
