using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

/// <summary>Kubeconfigs and certificates for tests.</summary>
internal static class Some
{
    public static string Kubeconfig(string context = "prod", string server = "https://10.0.0.1:6443", string cluster = "", string user = "token: abc") => $"""
        apiVersion: v1
        kind: Config
        current-context: {context}
        clusters:
        - name: main
          cluster:
            server: {server}
            {cluster}
        contexts:
        - name: {context}
          context:
            cluster: main
            user: me
        users:
        - name: me
          user:
            {user}
        """;

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static X509Certificate2 Certificate(string subject, AsymmetricAlgorithm? key = null, X509Certificate2? issuer = null, params string[] names)
    {
        key ??= ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        var isAuthority = issuer is null && names.Length == 0;
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        if (names.Length > 0)
            request.CertificateExtensions.Add(Names(names));
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        if (issuer is null)
            return request.CreateSelfSigned(from, to);
        using var signed = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return key is RSA rsaKey ? signed.CopyWithPrivateKey(rsaKey) : signed.CopyWithPrivateKey((ECDsa)key);
    }

    private static X509Extension Names(string[] names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (System.Net.IPAddress.TryParse(name, out var address))
                builder.AddIpAddress(address);
            else
                builder.AddDnsName(name);
        }

        return builder.Build();
    }
}
