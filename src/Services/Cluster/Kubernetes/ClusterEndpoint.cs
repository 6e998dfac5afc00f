namespace Dashboard.Services.Cluster.Kubernetes;

/// <summary>Where an API server is and how its certificate is checked.</summary>
public sealed record ClusterEndpoint
{
    /// <summary>For instance <c>https://10.0.0.1:6443</c>; may have a path below which the API lies.</summary>
    public required Uri Server { get; init; }

    /// <summary>The name that the application shows, for instance the context's.</summary>
    public required string Name { get; init; }

    /// <summary>PEM certificates that may sign the server's; null for those that the machine trusts, or <see cref="CertificateAuthorityFile"/>.</summary>
    public string? CertificateAuthorityData { get; init; }

    /// <summary>The same as a file that may be written anew while the application runs.</summary>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>The name that the server's certificate must have, where it is not the host of <see cref="Server"/>.</summary>
    public string? TlsServerName { get; init; }

    /// <summary><c>http</c>, <c>https</c> or <c>socks5</c> proxy; null takes the machine's (<c>HTTPS_PROXY</c>, <c>NO_PROXY</c>).</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Trusts whoever answers. For trials only.</summary>
    public bool SkipTlsVerification { get; init; }

    /// <summary>Whether answers come gzipped. Between machines that stand together, packing a long list takes longer than sending it.</summary>
    public bool Compress { get; init; } = true;
}
