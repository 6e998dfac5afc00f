using System.Security.Cryptography.X509Certificates;
using System.Text;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

public sealed class BrokenKubeconfigTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string[]> Broken => new()
    {
        { "clusters: [\n  - name: a", ["line", "no YAML"] },
        { "just some words", ["no kubeconfig"] },
        { "- a\n- b", ["no kubeconfig"] },
        { Some.Kubeconfig(server: "10.0.0.1"), ["line 7", "server", "https"] },
        { Some.Kubeconfig().Replace("    server: https://10.0.0.1:6443", "    x: y"), ["server is missing"] },
        { Some.Kubeconfig().Replace("current-context: prod", "current-context: other"), ["no context 'other'", "prod"] },
        { Some.Kubeconfig().Replace("current-context: prod", ""), ["no current-context", "Cluster:Context", "prod"] },
        { Some.Kubeconfig().Replace("    cluster: main", "    cluster: gone"), ["names 'gone'", "line"] },
        { Some.Kubeconfig().Replace("    user: me", "    user: gone"), ["names 'gone'", "line"] },
        { Some.Kubeconfig(cluster: "certificate-authority-data: '%%%'"), ["certificate-authority-data is not base64", "line 8"] },
        { Some.Kubeconfig(cluster: $"certificate-authority-data: {Some.Base64("nothing")}"), ["no certificate"] },
        { Some.Kubeconfig(cluster: "certificate-authority: /does/not/exist"), ["/does/not/exist", "cannot be read"] },
        { Some.Kubeconfig(cluster: "insecure-skip-tls-verify: maybe"), ["'maybe'", "true or false"] },
        { Some.Kubeconfig(cluster: "proxy-url: ftp://x"), ["proxy-url", "socks5"] },
        { Some.Kubeconfig(user: "client-certificate-data: eA=="), ["client-key is missing"] },
        { Some.Kubeconfig(user: "token: 'a b'"), ["token", "characters"] },
        { Some.Kubeconfig(user: "exec: {command: x, apiVersion: client.authentication.k8s.io/v1alpha1}"), ["v1alpha1", "not served"] },
        { Some.Kubeconfig(user: "exec: {command: x, apiVersion: client.authentication.k8s.io/v1, interactiveMode: Always}"), ["interactiveMode"] },
        { Some.Kubeconfig(user: "exec: {apiVersion: client.authentication.k8s.io/v1}"), ["command is missing"] },
        { "contexts: 5", ["contexts should be a list", "line 1"] },
        { "contexts:\n- 5", ["contexts[0]", "line 2"] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Load_Broken_SaysWhereAndWhat(string text, string[] words)
    {
        var path = folder.Write("config", text);

        var failure = folder.Load(kubeconfigVariable: path).Failure;

        Assert.Equal(FailureKind.Invalid, failure?.Kind);
        Assert.All(words, word => Assert.Contains(word, failure!.Message));
    }

    [Fact]
    public void Load_KeyOfAnother_SaysSo()
    {
        var key = Some.Certificate("CN=other").GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        var text = Some.Kubeconfig(user: $"client-certificate-data: {Some.Base64(Some.Certificate("CN=me").ExportCertificatePem())}\n    client-key-data: {Some.Base64(key)}");

        Assert.Contains("not the private key", folder.Load(kubeconfigVariable: folder.Write("config", text)).Failure?.Message);
    }

    [Fact]
    public void Load_DeepNest_IsRefusedAtOnce()
    {
        var text = new StringBuilder("a: ").Append('[', 100_000).ToString();

        Assert.Contains("nested", folder.Load(kubeconfigVariable: folder.Write("config", text)).Failure?.Message);
    }

    [Fact]
    public void Load_AliasBomb_IsRefused()
    {
        var text = "a: &a [x]\nb: [" + string.Join(',', Enumerable.Repeat("*a", 1000)) + "]";

        Assert.Contains("repeated", folder.Load(kubeconfigVariable: folder.Write("config", text)).Failure?.Message);
    }

    [Fact]
    public void Load_HugeFile_IsRefused() =>
        Assert.Contains("larger than", folder.Load(kubeconfigVariable: folder.Write("config", new string('#', 10_000_000))).Failure?.Message);

    [Fact]
    public void Load_MissingFile_IsAFailure() =>
        Assert.Contains("does not exist", folder.Load(kubeconfigVariable: Path.Combine(folder.Path, "nothing")).Failure?.Message);
}
