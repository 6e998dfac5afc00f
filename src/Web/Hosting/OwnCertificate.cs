using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Web.Hosting;

/// <summary>
/// The certificate for https addresses when <c>Kestrel:Certificates:Default</c> names none: made by the application itself and kept in its
/// data folder, so that a token never has to go over plain HTTP. Browsers warn about it, once, because no authority has signed it.
/// </summary>
internal static class OwnCertificate
{
    public const string FileName = "tls.pfx";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(397);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    /// <summary>The kept certificate, or a new one where there is none, it ends within 30 days, or the file is damaged.</summary>
    public static X509Certificate2 LoadOrCreate(string dataFolder, TimeProvider timeProvider)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (TryLoad(path) is { } kept)
        {
            if (kept.NotAfter.ToUniversalTime() - timeProvider.GetUtcNow() > RenewBefore)
                return kept;
            kept.Dispose();
        }

        var pfx = Create(timeProvider.GetUtcNow());
        Directory.CreateDirectory(dataFolder);
        WriteForOwnerOnly(path, pfx);
        return X509CertificateLoader.LoadPkcs12(pfx, null);
    }

    private static X509Certificate2? TryLoad(string path)
    {
        try
        {
            return File.Exists(path) ? X509CertificateLoader.LoadPkcs12FromFile(path, null) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Dashboard", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(Dns.GetHostName());
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now + Lifetime);
        return certificate.Export(X509ContentType.Pkcs12);
    }

    private static void WriteForOwnerOnly(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var part = path + ".part";
        File.Delete(part);
        using (var file = new FileStream(part, options))
            file.Write(content);
        File.Move(part, path, overwrite: true);
    }
}
