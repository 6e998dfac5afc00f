using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Search;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Lists;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Search;

public sealed class ObjectSearchTests : IAsyncDisposable
{
    private static readonly ApiResource Pods = SomePods.Resource;
    private static readonly ApiResource Secrets = SomePods.Kind("", "secrets", "Secret");
    private static readonly ApiResource Widgets = SomePods.Kind("shop.example.com", "widgets", "Widget") with { ShortNames = ["wd"] };
    private readonly ManualTime time = new();
    private readonly ResourceLists lists;
    private readonly ObjectSearch search;
    private readonly CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));

    public ObjectSearchTests()
    {
        lists = new ResourceLists(time);
        search = new ObjectSearch(lists, time);
    }

    public async ValueTask DisposeAsync()
    {
        await search.DisposeAsync();
        await lists.DisposeAsync();
        limit.Dispose();
    }

    [Fact]
    public async Task Find_Name_IsFoundInEveryKindBestFirst()
    {
        var cluster = Cluster("alice");

        var first = await FindAsync(cluster, "payment");
        var again = await FindAsync(cluster, "payment");

        Assert.Equal(6, first.Count);
        // What was read once is there at once, in one ranked batch.
        Assert.Equal(["payment", "payment-1", "payment-2", "payment-token", "payment-widget", "shop-payment"], again.Select(hit => hit.Name).Order(StringComparer.Ordinal));
        Assert.Equal(again.Select(hit => hit.Rank).Order(), again.Select(hit => hit.Rank));
        Assert.Equal("payment", again[0].Name);
    }

    [Theory]
    [InlineData("batch/payment", "payment-2")]
    [InlineData("pod payment-1", "payment-1")]
    [InlineData("po payment-1", "payment-1")]
    [InlineData("wd payment-w", "payment-widget")]
    [InlineData("secrets token", "payment-token")]
    [InlineData("nothing-like-it", "")]
    [InlineData("  ", "")]
    public async Task Find_Forms_NarrowTheSearch(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', (await FindAsync(Cluster("alice"), text)).Select(hit => hit.Name)));

    [Fact]
    public async Task Find_TwoIdentities_NeverSeeEachOthersNames()
    {
        var (alice, bob) = (Cluster("alice"), new ScriptedCluster("bob", Pods, Secrets, Widgets));
        bob.Report(Pods.Type, SomePods.Snapshot(SomePods.Row("payment-of-bob")));

        Assert.DoesNotContain(await FindAsync(alice, "payment"), hit => hit.Name.Contains("bob", StringComparison.Ordinal));
        Assert.Equal(["payment-of-bob"], (await FindAsync(bob, "payment")).Select(hit => hit.Name));
    }

    [Fact]
    public async Task Find_ForbiddenKind_IsPassedOver()
    {
        var cluster = Cluster("alice");
        cluster.Refusals[Secrets.Type] = Forbidden();

        Assert.DoesNotContain(await FindAsync(cluster, "payment"), hit => hit.Resource.Kind == "Secret");
    }

    [Fact]
    public async Task Find_RightsAreTakenAway_NothingOfThemIsFoundWithinAMinute()
    {
        var cluster = Cluster("alice");
        Assert.Contains(await FindAsync(cluster, "payment"), hit => hit.Resource.Kind == "Pod");

        // The watch goes on, as the API server's do; the right to list is gone.
        cluster.Refusals[Pods.Type] = Forbidden();
        cluster.Refusals[Secrets.Type] = Forbidden();
        time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(["Widget"], (await FindAsync(cluster, "payment")).Select(hit => hit.Resource.Kind).Distinct());
    }

    [Fact]
    public async Task Find_OnlySomeNamespacesAllowed_LooksIntoThose()
    {
        var cluster = new ScriptedCluster("alice", Pods);
        cluster.Report(Pods.Type, new ListUpdate<TableRow>.Interrupted(Forbidden(), null));
        cluster.Report(Pods.Type, SomePods.Snapshot(SomePods.Row("payment-1")), "shop");

        Assert.Equal(["payment-1"], (await FindAsync(cluster, "payment", NamespaceScope.Of("shop"))).Select(hit => hit.Name));
    }

    [Fact]
    public async Task Find_ServerWasUnreachable_AsksAgainNextTime()
    {
        var cluster = Cluster("alice");
        cluster.Refusals[Secrets.Type] = new Failure { Kind = FailureKind.Unreachable, Message = "gone" };
        Assert.DoesNotContain(await FindAsync(cluster, "payment"), hit => hit.Resource.Kind == "Secret");

        cluster.Refusals.TryRemove(Secrets.Type, out _);

        Assert.Contains(await FindAsync(cluster, "payment"), hit => hit.Resource.Kind == "Secret");
    }

    private static ScriptedCluster Cluster(string identity)
    {
        var cluster = new ScriptedCluster(identity, Pods with { ShortNames = ["po"] }, Secrets, Widgets);
        cluster.Report(Pods.Type, SomePods.Snapshot(SomePods.Row("payment-1"), SomePods.Row("payment-2", @namespace: "batch"), SomePods.Row("shop-payment"), SomePods.Row("web-1")));
        cluster.Metadata[Secrets.Type] = [SomePods.Row("payment-token").Metadata, SomePods.Row("other").Metadata];
        cluster.Metadata[Widgets.Type] = [SomePods.Row("payment-widget").Metadata, SomePods.Row("payment").Metadata];
        return cluster;
    }

    private static Failure Forbidden() => new() { Kind = FailureKind.Forbidden, Message = "no", StatusCode = 403 };

    private async Task<List<SearchHit>> FindAsync(ScriptedCluster cluster, string text, NamespaceScope? known = null)
    {
        var hits = new List<SearchHit>();
        await foreach (var batch in search.FindAsync(cluster, new SearchQuestion(text, known ?? NamespaceScope.All), limit.Token))
            hits.AddRange(batch);
        return hits;
    }
}
