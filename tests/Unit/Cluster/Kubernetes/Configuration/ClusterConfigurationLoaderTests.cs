using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

public sealed class ClusterConfigurationLoaderTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Load_NothingThere_IsNull()
    {
        var found = folder.Load();

        Assert.True(found.IsSuccess);
        Assert.Null(found.Value);
    }

    [Fact]
    public void Load_InAPod_IsItsServiceAccount()
    {
        InPod("fd00::1");

        var found = folder.Load().Value!;

        Assert.Equal("https://[fd00::1]:6443/", found.Endpoint.Server.AbsoluteUri);
        Assert.EndsWith("token", Assert.IsType<KubernetesCredential.TokenFile>(found.OwnCredential).Path, StringComparison.Ordinal);
        Assert.Equal("the pod's service account", found.Source);
    }

    [Fact]
    public void Load_InAPodWithHome_PodWins()
    {
        InPod("10.0.0.9");
        folder.Write(".kube/config", Some.Kubeconfig());

        Assert.Equal("in-cluster", folder.Load().Value!.Endpoint.Name);
    }

    [Fact]
    public void Load_HomeOnly_IsRead()
    {
        folder.Write(".kube/config", Some.Kubeconfig());

        Assert.Equal("prod", folder.Load().Value!.Endpoint.Name);
    }

    [Fact]
    public void Load_ExplicitServer_BeatsAll()
    {
        InPod("10.0.0.9");
        var token = folder.Write("mine", "secret");

        var found = folder.Load(new ClusterOptions { Server = "http://127.0.0.1:8001", Name = "Test", TokenFile = token }).Value!;

        Assert.Equal("http://127.0.0.1:8001/", found.Endpoint.Server.AbsoluteUri);
        Assert.Equal("Test", found.Endpoint.Name);
        Assert.IsType<KubernetesCredential.TokenFile>(found.OwnCredential);
    }

    [Fact]
    public void Load_SettingsBesideAKubeconfig_ChangeIt()
    {
        var file = folder.Write("config", Some.Kubeconfig());

        var found = folder.Load(new ClusterOptions { Kubeconfig = file, TlsServerName = "other", InsecureSkipTlsVerify = true }).Value!;

        Assert.Equal("other", found.Endpoint.TlsServerName);
        Assert.True(found.Endpoint.SkipTlsVerification);
    }

    [Fact]
    public void Validate_ManyMistakes_ReportsEachWithItsKey()
    {
        var result = new ClusterOptionsValidator().Validate(null, new ClusterOptions
        {
            Server = "10.0.0.1", ProxyUrl = "http://user:secret@proxy", CertificateAuthorityFile = "/no/ca", TokenFile = "/no/token", Kubeconfig = "/no/config", Context = "x",
        });

        string[] keys = ["Cluster:Server", "Cluster:ProxyUrl", "Cluster:CertificateAuthorityFile", "Cluster:TokenFile", "Cluster:Kubeconfig", "Cluster:Context"];
        Assert.All(keys, key => Assert.Contains(result.Failures!, failure => failure.StartsWith(key, StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Failures!, failure => failure.Contains("secret", StringComparison.Ordinal));
    }

    private void InPod(string host)
    {
        folder.Set("KUBERNETES_SERVICE_HOST", host);
        folder.Set("KUBERNETES_SERVICE_PORT", "6443");
        folder.Write("serviceaccount/token", "secret");
        folder.Write("serviceaccount/ca.crt", Some.Certificate("CN=root").ExportCertificatePem());
    }
}
