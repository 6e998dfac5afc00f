using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Simulation.Shop;

/// <summary>Makes true X.509 certificates for secrets. Their keys are of no use and not from the seed.</summary>
internal static class Certificates
{
    public static (string Certificate, string Key) Make(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(from, until);
        return (certificate.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
