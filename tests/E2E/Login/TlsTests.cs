using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Login;

/// <summary>Over https, with a certificate of one's own.</summary>
[Collection(AppCollection.Name)]
public sealed class TlsTests(AppFixture fixture)
{
    [Fact]
    public async Task Https_WithAnOwnCertificate_KeepsTheSessionInASecureCookie()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var certificate = SelfSigned();
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "correct-horse"), cancellationToken);
        try
        {
            await using var app = await AppProcess.StartWithTlsAsync(null, cancellationToken, $"--Kestrel:Certificates:Default:Path={file}", "--Kestrel:Certificates:Default:Password=correct-horse");
            var page = await fixture.PageOfAsync(app);
            await LoginPage.LogInToDemoAsync(page, "viewer");
            await AppPage.OpenAsync(page, app, "/cluster/nodes");
            await Expect(page.Locator("main")).ToContainTextAsync("node-1");

            var session = Assert.Single(await page.Context.CookiesAsync(), cookie => cookie.Name.Contains("session", StringComparison.Ordinal));
            Assert.Equal("__Host-dashboard-session", session.Name);
            Assert.True(session is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.Strict });
            Assert.Empty(ConsoleErrors.Of(page));
            Assert.Equal((certificate.Thumbprint, "max-age=31536000", HttpVersion.Version20), await HandshakeAsync(app.Url, cancellationToken));
            await page.Context.CloseAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The certificate that the server showed, its <c>Strict-Transport-Security</c>, and the version of HTTP that it speaks where it is asked for the second.</summary>
    private static async Task<(string? Thumbprint, string Hsts, Version Version)> HandshakeAsync(Uri url, CancellationToken cancellationToken)
    {
        string? thumbprint = null;
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => { thumbprint = shown?.Thumbprint; return true; } };
        using var http = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20 };
        using var answer = await http.GetAsync(new Uri(url, "/login"), cancellationToken);
        return (thumbprint, answer.Headers.GetValues("Strict-Transport-Security").Single(), answer.Version);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=dashboard.example.com", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
