namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>A credential plugin as a kubeconfig's <c>users[].user.exec</c> names it.</summary>
public sealed record ExecPluginSettings
{
    /// <summary>A program on the path, or a file.</summary>
    public required string Command { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary><c>client.authentication.k8s.io/v1</c> or <c>…/v1beta1</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What to do where the program is missing, in its author's words.</summary>
    public string? InstallHint { get; init; }

    /// <summary>Whether the program is told which cluster it is for.</summary>
    public bool ProvideClusterInfo { get; init; }
}
