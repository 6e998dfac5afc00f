using System.Security.Cryptography;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

public sealed class KubeconfigTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_TokenInline_IsItsCredential()
    {
        var found = Load(Some.Kubeconfig(user: "token: abc.def"));

        Assert.Equal(new Uri("https://10.0.0.1:6443"), found.Endpoint.Server);
        Assert.Equal("prod", found.Endpoint.Name);
        Assert.Equal("abc.def", Assert.IsType<KubernetesCredential.BearerToken>(found.OwnCredential).Token);
        Assert.Contains("context prod of", found.Source);
    }

    [Fact]
    public void Load_SeveralFiles_FirstWins()
    {
        var first = folder.Write("first", Some.Kubeconfig(context: "first", server: "https://first:6443", user: "token: one").Replace("current-context: first", ""));
        var second = folder.Write("second", Some.Kubeconfig(context: "second", server: "https://second:6443", user: "token: two") + "\nextra: {}");
        var both = string.Join(Path.PathSeparator, first, Path.Combine(folder.Path, "missing"), second);

        var current = folder.Load(kubeconfigVariable: both);
        var named = folder.Load(kubeconfigVariable: both, context: "first");

        // Cluster and user have the same names in both files: the first file's hold.
        Assert.Equal("second", current.Value!.Endpoint.Name);
        Assert.Equal("https://first:6443/", current.Value.Endpoint.Server.AbsoluteUri);
        Assert.Equal("one", Assert.IsType<KubernetesCredential.BearerToken>(named.Value!.OwnCredential).Token);
    }

    [Fact]
    public void Load_RelativePaths_StartFromTheFile()
    {
        folder.Write("ca.crt", Some.Certificate("CN=root").ExportCertificatePem());
        folder.Write("token", "secret");

        var found = Load(Some.Kubeconfig(cluster: "certificate-authority: ca.crt", user: "tokenFile: ./token"));

        Assert.Equal(Path.Combine(folder.Path, "ca.crt"), found.Endpoint.CertificateAuthorityFile);
        Assert.Equal(Path.Combine(folder.Path, "token"), Assert.IsType<KubernetesCredential.TokenFile>(found.OwnCredential).Path);
    }

    [Theory]
    [InlineData("rsa-pkcs8")]
    [InlineData("rsa-pkcs1")]
    [InlineData("ec-sec1")]
    [InlineData("ec-pkcs8")]
    public void Load_ClientCertificate_TakesEveryForm(string form)
    {
        using AsymmetricAlgorithm key = form.StartsWith("rsa", StringComparison.Ordinal) ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = (form, key) switch
        {
            ("rsa-pkcs1", RSA rsa) => rsa.ExportRSAPrivateKeyPem(),
            ("ec-sec1", ECDsa ec) => ec.ExportECPrivateKeyPem(),
            _ => key.ExportPkcs8PrivateKeyPem(),
        };
        folder.Write("me.crt", Some.Certificate("CN=me", key).ExportCertificatePem());

        var found = Load(Some.Kubeconfig(user: $"client-certificate: me.crt\n    client-key-data: {Some.Base64(pem)}"));

        var credential = Assert.IsType<KubernetesCredential.ClientCertificate>(found.OwnCredential);
        Assert.Equal("CN=me", credential.Certificate.Subject);
        Assert.True(credential.Certificate.HasPrivateKey);
    }

    [Fact]
    public void Load_ExecPlugin_IsReadWhole()
    {
        var found = Load(Some.Kubeconfig(user: """
            exec:
                  apiVersion: client.authentication.k8s.io/v1
                  command: ./bin/login
                  args: [--cluster, prod]
                  env: [{name: REGION, value: eu}]
                  interactiveMode: IfAvailable
                  installHint: Get it from the portal.
                  provideClusterInfo: true
            """));

        var settings = Assert.IsType<KubernetesCredential.ExecPlugin>(found.OwnCredential).Settings;
        Assert.Equal(Path.Combine(folder.Path, "bin", "login"), settings.Command);
        Assert.Equal(["--cluster", "prod"], settings.Arguments);
        Assert.Equal("eu", settings.Environment["REGION"]);
        Assert.True(settings.ProvideClusterInfo);
    }

    [Fact]
    public void Load_ClusterOptions_AreKept()
    {
        var found = Load(Some.Kubeconfig(cluster: "tls-server-name: api.internal\n    proxy-url: socks5://127.0.0.1:1080\n    insecure-skip-tls-verify: true\n    disable-compression: true"));

        Assert.Equal("api.internal", found.Endpoint.TlsServerName);
        Assert.Equal("socks5", found.Endpoint.Proxy!.Scheme);
        Assert.True(found.Endpoint.SkipTlsVerification);
        Assert.False(found.Endpoint.Compress);
        Assert.Contains(found.Notes, note => note.Contains("not checked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("username: me\n    password: x", "name and password")]
    [InlineData("auth-provider: {name: gcp}", "auth-provider")]
    [InlineData("token: abc\n    as: somebody", "acts as another")]
    public void Load_UnservedLogin_IsNoAccountAndANote(string user, string note)
    {
        var found = Load(Some.Kubeconfig(user: user));

        Assert.Null(found.OwnCredential);
        Assert.Contains(note, Assert.Single(found.Notes));
    }

    [Fact]
    public void Load_Json_IsRead() =>
        Assert.Equal("prod", Load("""
            {"apiVersion":"v1","kind":"Config","current-context":"prod","clusters":[{"name":"c","cluster":{"server":"https://10.0.0.1"}}],
             "contexts":[{"name":"prod","context":{"cluster":"c","user":""}}],"users":null}
            """).Endpoint.Name);

    [Fact]
    public void Load_EmptyFile_IsNoCluster() => Assert.Null(folder.Load(kubeconfigVariable: folder.Write("config", "")).Value);

    private ClusterConfiguration Load(string text)
    {
        var found = folder.Load(kubeconfigVariable: folder.Write("config", text));
        Assert.Null(found.Failure);
        return found.Value!;
    }
}
