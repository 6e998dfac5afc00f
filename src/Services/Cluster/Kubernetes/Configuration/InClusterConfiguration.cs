using System.Globalization;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>The service account of the pod that the application runs in: https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/</summary>
internal static class InClusterConfiguration
{
    /// <summary>Null outside of a cluster.</summary>
    public static ClusterConfiguration? Find(ClusterSurroundings surroundings)
    {
        var host = surroundings.Variable("KUBERNETES_SERVICE_HOST");
        var token = Path.Combine(surroundings.ServiceAccountFolder, "token");
        var authority = Path.Combine(surroundings.ServiceAccountFolder, "ca.crt");
        // The variables are there in every pod, the files only where the service account's token is mounted.
        if (string.IsNullOrEmpty(host) || !File.Exists(authority))
            return null;
        return new()
        {
            Endpoint = new()
            {
                Server = new UriBuilder(Uri.UriSchemeHttps, Bracketed(host), PortOf(surroundings)).Uri,
                Name = "in-cluster",
                CertificateAuthorityFile = authority,
                Compress = false,
            },
            OwnCredential = File.Exists(token) ? new KubernetesCredential.TokenFile(token) : null,
            Source = "the pod's service account",
        };
    }

    private static int PortOf(ClusterSurroundings surroundings)
    {
        var text = surroundings.Variable("KUBERNETES_SERVICE_PORT");
        if (string.IsNullOrEmpty(text))
            return 443;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new ConfigurationException($"KUBERNETES_SERVICE_PORT is '{text}', which is no port.");
    }

    private static string Bracketed(string host) => host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;
}
