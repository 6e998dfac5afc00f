using System.Text;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

/// <summary>Reads a cluster of a kubeconfig.</summary>
internal static class KubeconfigCluster
{
    public static ClusterEndpoint Read(YamlFields entry, string? folder, string name)
    {
        var cluster = entry.Fields("cluster") ?? throw entry.Wrong("cluster", "is missing");
        var data = cluster.Has("certificate-authority-data") ? Encoding.UTF8.GetString(KubeconfigPaths.Base64(cluster, "certificate-authority-data")) : null;
        return new()
        {
            Server = Address(cluster, "server", "https", "http") ?? throw cluster.Wrong("server", "is missing"),
            Name = name,
            CertificateAuthorityData = data,
            // As in kubectl, the data in the file stand above a path.
            CertificateAuthorityFile = data is null && cluster.Has("certificate-authority") ? KubeconfigPaths.Resolve(cluster.Text("certificate-authority")!, folder) : null,
            TlsServerName = cluster.Text("tls-server-name"),
            Proxy = Address(cluster, "proxy-url", "http", "https", "socks5"),
            Compress = !cluster.Flag("disable-compression"),
            SkipTlsVerification = cluster.Flag("insecure-skip-tls-verify"),
        };
    }

    private static Uri? Address(YamlFields cluster, string field, params ReadOnlySpan<string> schemes)
    {
        if (cluster.Text(field) is not { Length: > 0 } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !schemes.Contains(address.Scheme))
            throw cluster.Wrong(field, $"is no address that begins with {string.Join(" or ", [.. schemes])} and ://");
        return address;
    }
}
