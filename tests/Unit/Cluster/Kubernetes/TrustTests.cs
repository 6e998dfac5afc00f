using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Kubernetes.Configuration;
using Dashboard.Unit.Cluster.Kubernetes.Support;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class TrustTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();
    private readonly X509Certificate2 authority = Some.Certificate("CN=cluster-ca");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        authority.Dispose();
    }

    [Fact]
    public async Task Connect_IssuedByABundlesSecond_IsTrusted()
    {
        using var server = TlsServer.Start(Issued("127.0.0.1"));
        var bundle = Some.Certificate("CN=other").ExportCertificatePem() + "\n" + authority.ExportCertificatePem();

        Assert.True((await GetAsync(server, endpoint => endpoint with { CertificateAuthorityData = bundle })).IsSuccess);
    }

    [Fact]
    public async Task Connect_IssuedByAnother_SaysForWhatAndByWhom()
    {
        using var server = TlsServer.Start(Issued("127.0.0.1"));

        var failure = (await GetAsync(server, endpoint => endpoint with { CertificateAuthorityData = Some.Certificate("CN=other").ExportCertificatePem() })).Failure;

        Assert.Equal(FailureKind.Untrusted, failure?.Kind);
        Assert.Contains("for 127.0.0.1 was issued by 'CN=cluster-ca'", failure?.Message);
    }

    [Fact]
    public async Task Connect_NoAuthorityNamed_IsUntrusted()
    {
        using var server = TlsServer.Start(Issued("127.0.0.1"));

        Assert.Contains("this machine does not trust", (await GetAsync(server, endpoint => endpoint)).Failure?.Message);
    }

    [Fact]
    public async Task Connect_OtherName_SaysBothNames()
    {
        using var server = TlsServer.Start(Issued("api.internal"));

        var failure = (await GetAsync(server, endpoint => endpoint with { CertificateAuthorityData = authority.ExportCertificatePem() })).Failure;

        Assert.Equal(FailureKind.Untrusted, failure?.Kind);
        Assert.Contains("is for api.internal, not for 127.0.0.1", failure?.Message);
    }

    [Fact]
    public async Task Connect_TlsServerName_IsTheNameThatCounts()
    {
        using var server = TlsServer.Start(Issued("api.internal"));

        Assert.True((await GetAsync(server, endpoint => endpoint with { CertificateAuthorityData = authority.ExportCertificatePem(), TlsServerName = "api.internal" })).IsSuccess);
        Assert.Equal(FailureKind.Untrusted, (await GetAsync(server, endpoint => endpoint with { CertificateAuthorityData = authority.ExportCertificatePem(), TlsServerName = "other" })).Failure?.Kind);
    }

    [Fact]
    public async Task Connect_SkipVerification_TakesAnyone()
    {
        using var server = TlsServer.Start(Some.Certificate("CN=self", null, null, "elsewhere"));

        Assert.True((await GetAsync(server, endpoint => endpoint with { SkipTlsVerification = true })).IsSuccess);
    }

    [Fact]
    public async Task Connect_AuthorityFileRotated_IsTakenWithoutRestart()
    {
        using var server = TlsServer.Start(Issued("127.0.0.1"));
        var file = folder.Write("ca.crt", Some.Certificate("CN=old").ExportCertificatePem());
        using var clients = TlsClients.Of(server, endpoint => endpoint with { CertificateAuthorityFile = file });

        var before = await clients.Client().GetPathAsync("/version", Token);
        folder.Write("ca.crt", authority.ExportCertificatePem());
        var after = await clients.Client().GetPathAsync("/version", Token);

        Assert.Equal(FailureKind.Untrusted, before.Failure?.Kind);
        Assert.True(after.IsSuccess);
    }

    [Fact]
    public async Task Connect_ClientCertificate_IsPresented_AndNotByOthers()
    {
        using var server = TlsServer.Start(Issued("127.0.0.1"));
        using var clients = TlsClients.Of(server, endpoint => endpoint with { CertificateAuthorityData = authority.ExportCertificatePem() });

        var mine = await clients.Client(new KubernetesCredential.ClientCertificate(Some.Certificate("CN=me"))).GetPathAsync("/version", Token);
        var nobody = await clients.Client().GetPathAsync("/version", Token);

        Assert.Equal("CN=me", mine.Value.Text("client"));
        Assert.Equal("", nobody.Value.Text("client"));
    }

    private X509Certificate2 Issued(string name) => Some.Certificate("CN=server", null, authority, name);

    private static async Task<Result<System.Text.Json.JsonElement>> GetAsync(TlsServer server, Func<ClusterEndpoint, ClusterEndpoint> with)
    {
        using var clients = TlsClients.Of(server, with);
        return await clients.Client().GetPathAsync("/version", Token);
    }
}
