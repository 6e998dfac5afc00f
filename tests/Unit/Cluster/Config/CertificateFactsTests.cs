using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Config;
using Dashboard.Services.Cluster.Network;

namespace Dashboard.Unit.Cluster.Config;

public sealed class CertificateFactsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ReadPem_Certificate_NamesAndDates()
    {
        var facts = Assert.Single(CertificateFacts.ReadPem(Pem("shop.example.com", "*.shop.example.com")));
        Assert.Equal(("CN=shop", Start, Start.AddDays(90), true), (facts.Subject, facts.NotBefore, facts.NotAfter, facts.SelfSigned));
        Assert.Equal(["shop.example.com", "*.shop.example.com"], facts.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public void ReadPem_Garbage_IsEmpty(string text) => Assert.Empty(CertificateFacts.ReadPem(text));

    [Theory]
    [InlineData("shop.example.com", true)]
    [InlineData("www.shop.example.com", true)]
    [InlineData("a.b.shop.example.com", false)]
    [InlineData("other.example.com", false)]
    public void Uncovered_Host_FollowsWildcards(string host, bool covered)
    {
        var certificate = CertificateFacts.ReadPem(Pem("shop.example.com", "*.shop.example.com"))[0];
        Assert.Equal(covered, new IngressCertificate([host], null, certificate, null).Uncovered.Count == 0);
    }

    [Fact]
    public void DockerConfig_Auths_HostsAndUsersOnly()
    {
        var json = """{"auths":{"registry.example":{"auth":"dXNlcjpwYXNzd29yZA=="},"other.example":{"username":"bob","password":"x"}}}"""u8.ToArray();
        Assert.Equal([("registry.example", "user"), ("other.example", "bob")], DockerConfig.Hosts(json));
    }

    private static string Pem(params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop", key, HashAlgorithmName.SHA256);
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            builder.AddDnsName(name);
        request.CertificateExtensions.Add(builder.Build());
        using var certificate = request.CreateSelfSigned(Start, Start.AddDays(90));
        return certificate.ExportCertificatePem();
    }
}
