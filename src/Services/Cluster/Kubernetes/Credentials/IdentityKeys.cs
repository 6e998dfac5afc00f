using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Services.Cluster.Kubernetes.Credentials;

/// <summary>Turns a server and a credential into a key that tells nothing about them: an HMAC with a key that lives as long as the process.</summary>
internal static class IdentityKeys
{
    private static readonly byte[] ProcessKey = RandomNumberGenerator.GetBytes(32);

    public static string Of(Uri server, KubernetesCredential credential) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(ProcessKey, Encoding.UTF8.GetBytes($"{server.AbsoluteUri}\n{Describe(credential)}")));

    private static string Describe(KubernetesCredential credential) => credential switch
    {
        KubernetesCredential.BearerToken token => $"token\n{token.Token}",
        KubernetesCredential.TokenFile file => $"file\n{file.Path}",
        KubernetesCredential.ClientCertificate certificate => $"certificate\n{certificate.Certificate.GetCertHashString(HashAlgorithmName.SHA256)}",
        KubernetesCredential.ExecPlugin plugin => Describe(plugin),
        _ => "anonymous",
    };

    private static string Describe(KubernetesCredential.ExecPlugin plugin) => string.Join(
        '\n',
        ["exec", plugin.Settings.Command, .. plugin.Settings.Arguments, .. plugin.Settings.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")]);

}
