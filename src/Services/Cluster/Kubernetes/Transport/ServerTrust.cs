using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Decides whether a server's certificate is the cluster's. A certificate authority's file is read anew when it has changed.</summary>
internal sealed class ServerTrust(ClusterEndpoint endpoint)
{
    private readonly Lock gate = new();
    private X509Certificate2Collection? authorities;
    private DateTime readAt;

    /// <summary>True, or throws with the reason.</summary>
    public bool Check(X509Certificate? presented, X509Chain? chain, SslPolicyErrors errors)
    {
        if (endpoint.SkipTlsVerification)
            return true;
        if (presented is not X509Certificate2 certificate)
            throw new UntrustedCertificateException("It presented no certificate.");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            throw new UntrustedCertificateException($"Its certificate is for {NamesOf(certificate)}, not for {endpoint.TlsServerName ?? endpoint.Server.Host}.");
        if (Authorities() is { } trusted)
            CheckAgainst(trusted, certificate, chain);
        else if (errors != SslPolicyErrors.None)
            throw Untrusted(certificate, "which this machine does not trust", chain);
        return true;
    }

    private static void CheckAgainst(X509Certificate2Collection trusted, X509Certificate2 certificate, X509Chain? presented)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1", "TLS server"));
        foreach (var element in presented?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        if (!chain.Build(certificate))
            throw Untrusted(certificate, "which is not among the certificate authorities that are configured", chain);
    }

    private static UntrustedCertificateException Untrusted(X509Certificate2 certificate, string about, X509Chain? chain)
    {
        var status = chain?.ChainStatus.Select(s => s.Status).FirstOrDefault(s => s is X509ChainStatusFlags.NotTimeValid);
        return status is X509ChainStatusFlags.NotTimeValid
            ? new($"Its certificate for {NamesOf(certificate)} is valid from {certificate.NotBefore:u} to {certificate.NotAfter:u} only.")
            : new($"Its certificate for {NamesOf(certificate)} was issued by '{certificate.Issuer}', {about}.");
    }

    private static string NamesOf(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .Take(8);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : $"'{certificate.Subject}'";
    }

    private X509Certificate2Collection? Authorities()
    {
        lock (gate)
        {
            if (endpoint.CertificateAuthorityFile is { } file && File.GetLastWriteTimeUtc(file) is var written && (authorities is null || written != readAt))
            {
                authorities = Read(File.ReadAllText(file));
                readAt = written;
            }

            return authorities ??= endpoint.CertificateAuthorityData is { } data ? Read(data) : null;
        }
    }

    private static X509Certificate2Collection Read(string pem)
    {
        var collection = new X509Certificate2Collection();
        collection.ImportFromPem(pem);
        return collection;
    }
}
