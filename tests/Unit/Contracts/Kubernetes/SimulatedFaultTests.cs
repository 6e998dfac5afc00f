using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>What only a simulation can be made to do at will.</summary>
public sealed class SimulatedFaultTests(SimulatedBackend backend) : KubernetesContract(backend), IClassFixture<SimulatedBackend>
{
    private SimulationFaultScope Faults => new(((SimulatedBackend)Backend).Faults);

    [Fact]
    public async Task Follow_ServerGoneAndBack_IsInterruptedAndResumed()
    {
        using var scope = Faults;
        await using var updates = Admin.FollowTableAsync(ConfigMaps, Mine("group=outage"), Token).GetAsyncEnumerator(Token);
        await NextAsync(updates);

        scope.Faults.RefuseConnections();
        var interrupted = Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));
        scope.Faults.Clear();
        ListUpdate<TableRow> next;
        while ((next = await NextAsync(updates)) is ListUpdate<TableRow>.Interrupted)
        {
        }

        await Backend.Writer.CreateAsync(ConfigMapsPath, ConfigMap("after-outage", "outage"));

        Assert.NotNull(interrupted.RetryIn);
        Assert.IsType<ListUpdate<TableRow>.Resumed>(next);
        Assert.Equal((ChangeKind.Added, "after-outage"), await ChangeAsync(updates));
    }

    [Fact]
    public async Task Follow_HistoryForgotten_IsANewSnapshot()
    {
        using var scope = Faults;
        await using var updates = Admin.FollowTableAsync(ConfigMaps, Mine("group=expired"), Token).GetAsyncEnumerator(Token);
        await NextAsync(updates);

        scope.Faults.ExpireHistory();
        scope.Faults.BreakWatches();

        Assert.IsType<ListUpdate<TableRow>.Snapshot>(await NextAsync(updates));
    }

    [Fact]
    public async Task Metadata_ContinueTokenExpired_BeginsAgain()
    {
        await CreateConfigMapsAsync("restart", 3);
        var page = Good(await Admin.ListTableAsync(ConfigMaps, Mine("group=restart") with { Limit = 1 }, Token));
        Faults.Faults.ExpireContinueTokens();

        Bad(await Admin.ListTableAsync(ConfigMaps, Mine("group=restart") with { Limit = 1, Continue = page.Continue }, Token), FailureKind.Expired);
        Assert.Equal(3, Good(await Admin.ListMetadataAsync(ConfigMaps, Mine("group=restart") with { Limit = 1 }, Token)).Count);
    }

    [Fact]
    public async Task Get_ThrottledOnce_WaitsAndSucceeds()
    {
        using var scope = Faults;
        scope.Faults.Only(path => path.Contains("throttled", StringComparison.Ordinal));
        scope.Faults.FailRequests(429, count: 1, retryAfterSeconds: 1);

        Bad(await Admin.GetAsync(new(ConfigMaps, Backend.Namespace, "throttled"), Token), FailureKind.NotFound);
    }

    [Fact]
    public async Task List_CutOrGarbage_IsToldAsSuch()
    {
        using var scope = Faults;
        scope.Faults.AnswerGarbage();
        Bad(await Admin.ListTableAsync(Pods, new ListRequest(), Token), FailureKind.Garbled);
        scope.Faults.Clear();
        scope.Faults.CutAnswers();
        var cut = await Admin.ListTableAsync(Pods, new ListRequest(), Token);
        Assert.True(cut.Failure?.Kind is FailureKind.Garbled or FailureKind.Unreachable, cut.Failure?.Message);
    }

    [Fact]
    public async Task Discover_ServerAway_KeepsWhatWasKnown()
    {
        using var scope = Faults;
        var known = Good(await Admin.DiscoverAsync(Token));

        scope.Faults.RefuseConnections();

        Assert.Equal(known.Resources.Count, Good(await Admin.DiscoverAsync(Token)).Resources.Count);
    }
}
