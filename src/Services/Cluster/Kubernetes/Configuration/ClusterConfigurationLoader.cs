using Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>
/// Finds the cluster: the explicit settings, else <c>KUBECONFIG</c>, else the service account of the pod that this runs in, else <c>~/.kube/config</c>.
/// Expects options that <see cref="ClusterOptionsValidator"/> has passed.
/// </summary>
public sealed class ClusterConfigurationLoader(ClusterOptions options, ClusterSurroundings surroundings)
{
    /// <summary>The cluster; null where nothing names one. A failure says which file and line is wrong, and how.</summary>
    public Result<ClusterConfiguration?> Load()
    {
        try
        {
            return Find() is { } found ? WithSettings(found) : (ClusterConfiguration?)null;
        }
        catch (ConfigurationException exception)
        {
            return new Failure { Kind = FailureKind.Invalid, Message = exception.Message };
        }
    }

    private ClusterConfiguration? Find()
    {
        if (!string.IsNullOrEmpty(options.Server))
            return FromSettings(options.Server);
        if (!string.IsNullOrEmpty(options.Kubeconfig))
            return FromFiles(options.Kubeconfig, $"{ClusterOptions.Section}:{nameof(options.Kubeconfig)}");
        if (surroundings.Variable("KUBECONFIG") is { Length: > 0 } files)
            return FromFiles(files, "KUBECONFIG");
        return InClusterConfiguration.Find(surroundings) ?? FromHome();
    }

    private static ClusterConfiguration FromSettings(string server)
    {
        var address = new Uri(server);
        return new() { Endpoint = new() { Server = address, Name = address.Host }, Source = $"the settings below {ClusterOptions.Section}" };
    }

    private ClusterConfiguration? FromFiles(string paths, string source)
    {
        var files = paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var existing = files.Where(File.Exists).ToList();
        return existing.Count == 0
            ? throw new ConfigurationException($"{source} names {string.Join(" and ", files)}, which does not exist: write where the kubeconfig is, or leave it out.")
            : new KubeconfigSet([.. existing.Select(KubeconfigFile.Open)]).Choose(options.Context);
    }

    private ClusterConfiguration? FromHome()
    {
        var path = Path.Combine(surroundings.HomeFolder, ".kube", "config");
        return File.Exists(path) ? new KubeconfigSet([KubeconfigFile.Open(path)]).Choose(options.Context) : null;
    }

    private ClusterConfiguration WithSettings(ClusterConfiguration found)
    {
        var endpoint = found.Endpoint;
        if (!string.IsNullOrEmpty(options.CertificateAuthorityFile))
            endpoint = endpoint with { CertificateAuthorityFile = Path.GetFullPath(options.CertificateAuthorityFile), CertificateAuthorityData = null };
        endpoint = endpoint with
        {
            Name = Or(options.Name, endpoint.Name),
            TlsServerName = Or(options.TlsServerName, endpoint.TlsServerName),
            Proxy = string.IsNullOrEmpty(options.ProxyUrl) ? endpoint.Proxy : new Uri(options.ProxyUrl),
            Compress = endpoint.Compress && !endpoint.Server.IsLoopback,
            SkipTlsVerification = options.InsecureSkipTlsVerify ?? endpoint.SkipTlsVerification,
        };
        CertificateAuthorities.Check(endpoint);
        return found with
        {
            Endpoint = endpoint,
            OwnCredential = string.IsNullOrEmpty(options.TokenFile) ? found.OwnCredential : new KubernetesCredential.TokenFile(Path.GetFullPath(options.TokenFile)),
            Notes = [.. found.Notes, .. NotesOn(endpoint)],
        };
    }

    private static IEnumerable<string> NotesOn(ClusterEndpoint endpoint)
    {
        if (endpoint.SkipTlsVerification && endpoint.Server.Scheme == Uri.UriSchemeHttps)
            yield return "The API server's certificate is not checked: whoever stands in between reads every token. Name its certificate authority instead.";
        if (endpoint.Server.Scheme == Uri.UriSchemeHttp && !endpoint.Server.IsLoopback)
            yield return "The API server is reached without TLS: whoever stands in between reads every token.";
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(other))]
    private static string? Or(string? value, string? other) => string.IsNullOrEmpty(value) ? other : value;
}
