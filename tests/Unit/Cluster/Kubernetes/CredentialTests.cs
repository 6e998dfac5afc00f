using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Kubernetes.Configuration;
using Dashboard.Unit.Cluster.Kubernetes.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class CredentialTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();
    private readonly ManualTime time = new();
    private readonly FakeApi api = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        api.Dispose();
    }

    [Fact]
    public async Task TokenFile_Rotated_IsTakenAfterAWhile()
    {
        api.Always("/version", "{}");
        var client = TestClients.Of(api, time, new KubernetesCredential.TokenFile(folder.Write("token", "first\n")));

        await client.GetPathAsync("/version", Token);
        folder.Write("token", "second");
        await client.GetPathAsync("/version", Token);
        time.Advance(TimeSpan.FromSeconds(30));
        await client.GetPathAsync("/version", Token);

        Assert.Equal(["first", "first", "second"], api.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task TokenFile_Refused_IsReadAgainOnce()
    {
        api.Once("/version", FakeApi.Status(401, "Unauthorized", "no"), 401).Once("/version", "{}").Always("/version", FakeApi.Status(401, "Unauthorized", "no"), 401);
        var client = TestClients.Of(api, time, new KubernetesCredential.TokenFile(folder.Write("token", "first")));
        folder.Write("token", "first");

        var good = await client.GetPathAsync("/version", Token);
        var bad = await client.GetPathAsync("/version", Token);

        Assert.True(good.IsSuccess);
        Assert.Equal(FailureKind.Unauthorized, bad.Failure?.Kind);
        Assert.Equal(4, api.Calls.Count);
    }

    [Fact]
    public async Task TokenFile_Missing_IsAFailure()
    {
        var client = TestClients.Of(api, time, new KubernetesCredential.TokenFile(Path.Combine(folder.Path, "none")));

        Assert.Contains("cannot be read", (await client.GetPathAsync("/version", Token)).Failure?.Message);
    }

    [Fact]
    public async Task BearerToken_WithALineBreak_IsRefusedUnsent()
    {
        var read = await TestClients.Of(api, time, new KubernetesCredential.BearerToken("abc\r\nX-Evil: 1")).GetPathAsync("/version", Token);

        Assert.Equal(FailureKind.Unauthorized, read.Failure?.Kind);
        Assert.DoesNotContain("Evil", read.Failure?.Message);
        Assert.Empty(api.Calls);
    }

    [Fact]
    public async Task ExecPlugin_Token_IsKeptUntilItEnds()
    {
        api.Always("/version", "{}");
        var client = TestClients.Of(api, time, Plugin("""
            echo run >> runs
            echo "$KUBERNETES_EXEC_INFO" > info
            echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"from-plugin","expirationTimestamp":"2026-01-01T00:10:00Z"}}'
            """));

        await client.GetPathAsync("/version", Token);
        await client.GetPathAsync("/version", Token);
        Assert.Single(Runs());
        time.Advance(TimeSpan.FromMinutes(9.8));
        await client.GetPathAsync("/version", Token);

        Assert.All(api.Calls, call => Assert.Equal("from-plugin", call.Token));
        Assert.Equal(2, Runs().Length);
        var info = File.ReadAllText(Path.Combine(folder.Path, "info"));
        Assert.Contains("\"interactive\":false", info);
        Assert.Contains("\"server\":\"https://cluster.test:6443\"", info);
    }

    [Theory]
    [InlineData("echo sorry >&2; exit 3", "code 3: sorry")]
    [InlineData("echo hello", "no ExecCredential")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\"}'", "neither a token")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1beta1\"}'", "answered as")]
    public async Task ExecPlugin_Fails_SaysHow(string script, string words)
    {
        var read = await TestClients.Of(api, time, Plugin(script)).GetPathAsync("/version", Token);

        Assert.Equal(FailureKind.Unauthorized, read.Failure?.Kind);
        Assert.Contains(words, read.Failure?.Message);
        Assert.Empty(api.Calls);
    }

    [Fact]
    public async Task ExecPlugin_Missing_GivesTheHint()
    {
        var settings = new ExecPluginSettings { Command = "no-such-program-here", ApiVersion = "client.authentication.k8s.io/v1", InstallHint = "Get it from the portal." };

        Assert.Contains("Get it from the portal.", (await TestClients.Of(api, time, new KubernetesCredential.ExecPlugin(settings)).GetPathAsync("/version", Token)).Failure?.Message);
    }

    [Fact]
    public void IdentityKey_TellsCredentialsApart_AndNothingElse()
    {
        KubernetesCredential[] credentials =
        [
            new KubernetesCredential.Anonymous(), new KubernetesCredential.BearerToken("a"), new KubernetesCredential.BearerToken("b"),
            new KubernetesCredential.TokenFile("a"), new KubernetesCredential.ClientCertificate(Some.Certificate("CN=a")), new KubernetesCredential.ClientCertificate(Some.Certificate("CN=a")),
        ];

        var keys = credentials.Select(credential => TestClients.Of(api, time, credential).IdentityKey).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys[1], TestClients.Of(api, time, new KubernetesCredential.BearerToken("a")).IdentityKey);
        Assert.DoesNotContain("secret", new KubernetesCredential.BearerToken("secret").ToString());
    }

    private string[] Runs() => File.ReadAllLines(Path.Combine(folder.Path, "runs"));

    private KubernetesCredential.ExecPlugin Plugin(string script) => new(new ExecPluginSettings
    {
        Command = "/bin/sh",
        Arguments = ["-c", $"cd \"$FOLDER\"; {script}"],
        Environment = new Dictionary<string, string> { ["FOLDER"] = folder.Path },
        ApiVersion = "client.authentication.k8s.io/v1",
        ProvideClusterInfo = true,
    });
}
