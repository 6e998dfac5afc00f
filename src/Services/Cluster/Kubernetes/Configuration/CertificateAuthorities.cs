using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Services.Cluster.Kubernetes.Configuration;

/// <summary>Reads bundles of certificate authorities.</summary>
internal static class CertificateAuthorities
{
    /// <summary>All certificates of a PEM text; throws <see cref="ConfigurationException"/> where there is none or one is broken.</summary>
    public static X509Certificate2Collection Read(string pem, string where)
    {
        var collection = new X509Certificate2Collection();
        try
        {
            collection.ImportFromPem(pem);
        }
        catch (CryptographicException exception)
        {
            throw new ConfigurationException($"{where} holds a broken certificate: {exception.Message}");
        }

        return collection.Count > 0 ? collection : throw new ConfigurationException($"{where} holds no certificate: it should begin with -----BEGIN CERTIFICATE-----.");
    }

    /// <summary>Refuses at the start what could not be used later.</summary>
    public static void Check(ClusterEndpoint endpoint)
    {
        if (endpoint.CertificateAuthorityData is { } data)
            Read(data, "The certificate authority");
        if (endpoint.CertificateAuthorityFile is { } file)
            Read(ConfigurationFiles.ReadText(file, ConfigurationFiles.LargestSecret), file);
    }
}
