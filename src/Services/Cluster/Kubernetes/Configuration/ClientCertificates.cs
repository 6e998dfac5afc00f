using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>Reads client certificates with their keys: RSA and EC, in PKCS#1, SEC1 or PKCS#8.</summary>
internal static class ClientCertificates
{
    public static KubernetesCredential.ClientCertificate Read((string Text, string Where) certificate, (string Text, string Where) key)
    {
        var chain = CertificateAuthorities.Read(certificate.Text, certificate.Where);
        if (key.Text.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw new ConfigurationException($"{key.Where} is encrypted with a password, which nobody can type here: hand in the key without one.");
        try
        {
            return new(Usable(X509Certificate2.CreateFromPem(certificate.Text, key.Text))) { Intermediates = [.. chain.Skip(1)] };
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new ConfigurationException($"{key.Where} is not the private key of the certificate in {certificate.Where}: {exception.Message}");
        }
    }

    /// <summary>Windows' TLS does not take a key that lives in memory alone.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
