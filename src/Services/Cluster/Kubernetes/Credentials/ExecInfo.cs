using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>The <c>ExecCredential</c> that a plugin is given, and the one that it answers with.</summary>
internal static class ExecInfo
{
    public static string Write(ExecPluginSettings settings, ClusterEndpoint endpoint)
    {
        var spec = new JsonObject { ["interactive"] = false };
        if (settings.ProvideClusterInfo)
            spec["cluster"] = Cluster(endpoint);
        return new JsonObject { ["apiVersion"] = settings.ApiVersion, ["kind"] = "ExecCredential", ["spec"] = spec }.ToJsonString();
    }

    /// <summary>Throws <see cref="ConfigurationException"/> with what is wrong with the answer, as the rest of a sentence.</summary>
    public static ExecAnswer Read(JsonElement answer, ExecPluginSettings settings)
    {
        if (answer.Text("kind") != "ExecCredential")
            throw new ConfigurationException("printed something that is no ExecCredential.");
        if (answer.Text("apiVersion") is var version && version != settings.ApiVersion)
            throw new ConfigurationException($"answered as {version}, where the kubeconfig says {settings.ApiVersion}.");
        var token = answer.Text("status", "token");
        var certificate = answer.Text("status", "clientCertificateData");
        var key = answer.Text("status", "clientKeyData");
        if (string.IsNullOrEmpty(token) && (string.IsNullOrEmpty(certificate) || string.IsNullOrEmpty(key)))
            throw new ConfigurationException("gave neither a token nor a client certificate with its key.");
        if (!string.IsNullOrEmpty(token) && !BearerTokens.IsWellFormed(token))
            throw new ConfigurationException("gave a token that holds characters that no token has.");
        return new(
            new CallCredential(
                string.IsNullOrEmpty(token) ? null : token,
                string.IsNullOrEmpty(certificate) || string.IsNullOrEmpty(key) ? null : ClientCertificates.Read((certificate, "its clientCertificateData"), (key, "its clientKeyData"))),
            answer.Time("status", "expirationTimestamp"));
    }

    private static JsonObject Cluster(ClusterEndpoint endpoint)
    {
        var cluster = new JsonObject { ["server"] = endpoint.Server.AbsoluteUri.TrimEnd('/') };
        if (endpoint.TlsServerName is { } name)
            cluster["tls-server-name"] = name;
        if (endpoint.SkipTlsVerification)
            cluster["insecure-skip-tls-verify"] = true;
        var authority = endpoint.CertificateAuthorityData ?? (endpoint.CertificateAuthorityFile is { } file ? ConfigurationFiles.ReadText(file, ConfigurationFiles.LargestSecret) : null);
        if (authority is not null)
            cluster["certificate-authority-data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(authority));
        if (endpoint.Proxy is { } proxy)
            cluster["proxy-url"] = proxy.AbsoluteUri;
        return cluster;
    }
}
