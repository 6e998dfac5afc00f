using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>The certificate of a <c>kubernetes.io/tls</c> secret, without its key. Null times where it cannot be read.</summary>
internal sealed record CertificateFacts(ObjectFacts Object, string Subject, DateTimeOffset? NotAfter)
{
    public static CertificateFacts Read(JsonElement json, ApiResource resource)
    {
        var facts = ObjectFacts.Read(json, resource);
        try
        {
            var pem = System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(json.Text("data", "tls.crt") ?? ""));
            using var certificate = X509Certificate2.CreateFromPem(pem);
            var name = certificate.GetNameInfo(X509NameType.DnsName, false);
            return new CertificateFacts(facts, name.Length > 0 ? name : certificate.Subject, new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero));
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return new CertificateFacts(facts, "", null);
        }
    }
}
