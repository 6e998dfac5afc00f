using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Kubernetes.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class DiscoveryTests : IDisposable
{
    private const string Core = """{"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods","singularName":"","namespaced":true,"kind":"Pod","verbs":["get","list","watch"],"shortNames":["po"]},{"name":"pods/log","kind":"Pod","verbs":["get"]}]}""";
    private readonly ManualTime time = new();
    private readonly FakeApi api = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Discover_OldServer_ReadsEachGroupAndShowsTheOneThatIsDown()
    {
        api.Once("/apis/apps/v1beta1", """{"resources":[{"name":"deployments","namespaced":true,"kind":"Deployment","verbs":["list"]}]}""");
        api.Once("/apis/apps/v1", """{"resources":[{"name":"deployments","namespaced":true,"kind":"Deployment","verbs":["list"],"singularName":"deployment"}]}""");
        api.Once("/apis/metrics/v1", "service unavailable", 503);
        api.Once("/api/v1", Core).Once("/apis", Groups("""{"groupVersion":"apps/v1","version":"v1"},{"groupVersion":"apps/v1beta1","version":"v1beta1"}""")).Once("/api", """{"kind":"APIVersions","versions":["v1"]}""");

        var catalog = (await TestClients.Of(api, time).DiscoverAsync(Token)).Value;

        Assert.Equal(["pods", "deployments", "deployments"], catalog.Resources.Select(resource => resource.Type.Plural));
        Assert.Equal(("v1", true), (catalog.Find("deployments.apps")!.Type.Version, catalog.Find("deployments.apps")!.Preferred));
        Assert.Equal("v1beta1", catalog.Find("deployments.apps", "v1beta1")!.Type.Version);
        Assert.Equal(("pod", "log"), (catalog.Find("pods")!.Singular, Assert.Single(catalog.Find("pods")!.Subresources)));
        Assert.Equal("metrics/v1", Assert.Single(catalog.Unavailable).GroupVersion);
    }

    [Fact]
    public async Task Discover_Aggregated_AsksWithItsTagAndKeepsTheCatalog()
    {
        foreach (var root in (string[])["/apis", "/api"])
            api.Once(root, () => Tagged(Aggregated(root == "/api" ? "" : "apps")));
        var client = TestClients.Of(api, time);
        var first = (await client.DiscoverAsync(Token)).Value;
        api.Once("/apis", () => new HttpResponseMessage(System.Net.HttpStatusCode.NotModified)).Once("/api", () => new HttpResponseMessage(System.Net.HttpStatusCode.NotModified));

        time.Advance(TimeSpan.FromMinutes(1));
        var second = (await client.DiscoverAsync(Token)).Value;

        Assert.Same(first, second);
        Assert.Equal(2, api.Calls.Count(call => call.IfNoneMatch == "\"tag\""));
        Assert.Equal("apps/v1", Assert.Single(first.Unavailable).GroupVersion);
    }

    [Fact]
    public async Task Discover_Refused_IsAFailure()
    {
        api.Always("/api", FakeApi.Status(401, "Unauthorized", "Unauthorized"), 401);

        Assert.Equal(FailureKind.Unauthorized, (await TestClients.Of(api, time).DiscoverAsync(Token)).Failure?.Kind);
    }

    [Fact]
    public async Task Get_RefusedJustAfterAnOutage_IsNoLogOut()
    {
        var refusal = FakeApi.Status(401, "Unauthorized", "Unauthorized");
        api.OnceThrows("/version", new HttpRequestException(HttpRequestError.ConnectionError, "refused")).Always("/version", refusal, 401);
        var client = TestClients.Of(api, time);

        await client.GetPathAsync("/version", Token);
        var starting = await client.GetPathAsync("/version", Token);
        time.Advance(TimeSpan.FromSeconds(21));
        var later = await client.GetPathAsync("/version", Token);

        Assert.Equal(FailureKind.ServerError, starting.Failure?.Kind);
        Assert.Equal(FailureKind.Unauthorized, later.Failure?.Kind);
    }

    private static string Groups(string versions) =>
        $$$"""{"kind":"APIGroupList","groups":[{"name":"apps","versions":[{{{versions}}}],"preferredVersion":{"version":"v1"}},{"name":"metrics","versions":[{"groupVersion":"metrics/v1","version":"v1"}]}]}""";

    private static string Aggregated(string group) => $$$"""
        {"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":"{{{group}}}"},"versions":[{"version":"v1","freshness":"{{{(group.Length == 0 ? "Current" : "Stale")}}}",
        "resources":[{"resource":"things","responseKind":{"kind":"Thing"},"scope":"Namespaced","verbs":["list"]}]}]}]}
        """;

    private static HttpResponseMessage Tagged(string json)
    {
        var answer = FakeApi.Json(json);
        answer.Headers.ETag = new System.Net.Http.Headers.EntityTagHeaderValue("\"tag\"");
        return answer;
    }
}
