namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>
/// Which cluster is shown: settings below <c>Cluster</c>. Without any, the usual places are looked at: <c>KUBECONFIG</c>, the pod's own service account,
/// <c>~/.kube/config</c>.
/// </summary>
public sealed class ClusterOptions
{
    public const string Section = "Cluster";

    /// <summary>Address of the API server, for instance <c>https://10.0.0.1:6443</c>.</summary>
    public string? Server { get; set; }

    /// <summary>PEM file with the certificate authorities of <see cref="Server"/>.</summary>
    public string? CertificateAuthorityFile { get; set; }

    /// <summary>File with the token of the dashboard's own account. Users bring theirs.</summary>
    public string? TokenFile { get; set; }

    /// <summary>A kubeconfig, or several, separated as in <c>KUBECONFIG</c>.</summary>
    public string? Kubeconfig { get; set; }

    /// <summary>A context of the kubeconfig; its current one where this is left out.</summary>
    public string? Context { get; set; }

    /// <summary>The name that pages show for the cluster.</summary>
    public string? Name { get; set; }

    /// <summary>The name in the server's certificate, where it differs from the address.</summary>
    public string? TlsServerName { get; set; }

    /// <summary>A proxy on the way to the server.</summary>
    public string? ProxyUrl { get; set; }

    /// <summary>Does not check the server's certificate. For trials only.</summary>
    public bool? InsecureSkipTlsVerify { get; set; }
}
