namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>What of the machine the configuration is read from.</summary>
public sealed record ClusterSurroundings
{
    /// <summary>Those of this process.</summary>
    public static ClusterSurroundings Process { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        HomeFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    };

    public required Func<string, string?> Variable { get; init; }

    public required string HomeFolder { get; init; }

    /// <summary>Where Kubernetes mounts a pod's service account.</summary>
    public string ServiceAccountFolder { get; init; } = "/var/run/secrets/kubernetes.io/serviceaccount";
}
