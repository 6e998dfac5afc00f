using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Services.Cluster.Config;

/// <summary>What a person wants to know of a certificate; never its key.</summary>
public sealed record CertificateFacts
{
    public required string Subject { get; init; }

    public required string Issuer { get; init; }

    /// <summary>DNS names and addresses of the subject alternative name.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required string SerialNumber { get; init; }

    public required bool SelfSigned { get; init; }

    /// <summary>Certificates in PEM text, in its order, at most 20; empty where the text holds none that can be read.</summary>
    public static IReadOnlyList<CertificateFacts> ReadPem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
            return [.. certificates.Take(20).Select(Of)];
        }
        catch (CryptographicException)
        {
            return [];
        }
        finally
        {
            foreach (var certificate in certificates)
                certificate.Dispose();
        }
    }

    /// <summary>Certificates in base64 of PEM text, as <c>data</c> and <c>caBundle</c> fields carry them.</summary>
    public static IReadOnlyList<CertificateFacts> ReadBase64(string? base64) =>
        Base64Text.Decode(base64) is { Text: { } pem } ? ReadPem(pem) : [];

    private static CertificateFacts Of(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return new()
        {
            Subject = certificate.Subject,
            Issuer = certificate.Issuer,
            Names = names is null ? [] : [.. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(address => address.ToString())],
            NotBefore = certificate.NotBefore,
            NotAfter = certificate.NotAfter,
            SerialNumber = certificate.SerialNumber,
            SelfSigned = certificate.Subject == certificate.Issuer,
        };
    }
}
