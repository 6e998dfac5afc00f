using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Decides whether a server's certificate is the cluster's. A certificate authority's file is looked at anew for each connection, as it may rotate.</summary>
internal sealed class ServerTrust(ClusterEndpoint endpoint)
{
    private readonly Lock gate = new();
    private X509Certificate2Collection? authorities;
    private string? readText;

    /// <summary>True, or throws with the reason.</summary>
    public bool Check(X509Certificate? presented, X509Chain? chain, SslPolicyErrors errors)
    {
        if (endpoint.SkipTlsVerification)
            return true;
        if (presented is not X509Certificate2 certificate)
            throw new UntrustedCertificateException("It presented no certificate.");
        var expected = endpoint.TlsServerName ?? endpoint.Server.Host;
        if (endpoint.TlsServerName is null ? errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) : !certificate.MatchesHostname(expected))
            throw new UntrustedCertificateException($"Its certificate is for {NamesOf(certificate)}, not for {expected}.");
        if (Authorities() is { } trusted)
            CheckAgainst(trusted, certificate, chain);
        else if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
            throw Untrusted(certificate, "which this machine does not trust: name the cluster's certificate authority", chain);
        return true;
    }

    private static void CheckAgainst(X509Certificate2Collection trusted, X509Certificate2 certificate, X509Chain? presented)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1", "TLS server"));
        foreach (var element in presented?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        if (!chain.Build(certificate) && !IsPinned(trusted, certificate, chain))
            throw Untrusted(certificate, "which is not among the certificate authorities that are configured", chain);
    }

    /// <summary>A server's own certificate may stand in the bundle in place of its issuer, as Go's clients accept it.</summary>
    private static bool IsPinned(X509Certificate2Collection trusted, X509Certificate2 certificate, X509Chain chain) =>
        trusted.Any(known => known.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span))
        && chain.ChainStatus.All(status => status.Status is X509ChainStatusFlags.PartialChain or X509ChainStatusFlags.UntrustedRoot);

    private static UntrustedCertificateException Untrusted(X509Certificate2 certificate, string about, X509Chain? chain) =>
        chain?.ChainStatus.Any(status => status.Status == X509ChainStatusFlags.NotTimeValid) == true
            ? new($"Its certificate for {NamesOf(certificate)}, or that of its issuer, is not valid at this time (it is from {certificate.NotBefore:u} to {certificate.NotAfter:u}).")
            : new($"Its certificate for {NamesOf(certificate)} was issued by '{certificate.Issuer}', {about}.");

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
            try
            {
                var text = endpoint.CertificateAuthorityData
                    ?? (endpoint.CertificateAuthorityFile is { } file ? ConfigurationFiles.ReadText(file, ConfigurationFiles.LargestSecret) : null);
                if (text is not null && text != readText)
                {
                    authorities = CertificateAuthorities.Read(text, endpoint.CertificateAuthorityFile ?? "The certificate authority");
                    readText = text;
                }
            }
            catch (ConfigurationException exception) when (authorities is null)
            {
                throw new UntrustedCertificateException(exception.Message);
            }
            catch (ConfigurationException)
            {
                // The file is being replaced: what was read last still holds.
            }

            return authorities;
        }
    }
}
