using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class ResourceListsTests : ResourceListsTestBase
{
    private static readonly ApiResource Deployments = SomePods.Kind("apps", "deployments", "Deployment");
    private static readonly IReadOnlyList<TableColumn> Columns = [new("Name", "string", "name", "", 0), new("Ready", "string", "", "", 0), new("Status", "string", "", "", 0), new("Restarts", "string", "", "", 0)];

    [Fact]
    public async Task Open_TwoIdentities_NeverSeeEachOthersRows()
    {
        var (alice, bob) = (new ScriptedCluster("alice"), new ScriptedCluster("bob"));
        using var first = Open(alice);
        using var second = Open(bob);
        alice.Report(Deployments.Type, Snapshot("of-alice"));
        bob.Report(Deployments.Type, Snapshot("of-bob"));

        await UntilAsync(first, frame => frame.Status.IsWhole);
        await UntilAsync(second, frame => frame.Status.IsWhole);
        using var third = Open(bob);

        Assert.Equal(["of-alice"], Names(first));
        Assert.Equal(["of-bob"], Names(second));
        await UntilAsync(third, frame => frame.Status.IsWhole);
        Assert.Equal(["of-bob"], Names(third));
        Assert.Equal((1, 1, 2), (alice.Followed, bob.Followed, Lists.Count));
    }

    [Fact]
    public async Task Open_SameIdentityTwice_SharesOneStreamUntilAWhileAfterTheLast()
    {
        var cluster = new ScriptedCluster("alice");
        cluster.Report(Deployments.Type, Snapshot("web"));
        var first = Open(cluster);
        var second = Open(cluster);
        await UntilAsync(first, frame => frame.Status.IsWhole);
        await UntilAsync(second, frame => frame.Status.IsWhole);

        first.Dispose();
        first.Dispose();
        Time.Advance(ResourceLists.Linger * 2);
        Assert.Equal(1, Lists.Count);
        second.Dispose();
        Time.Advance(ResourceLists.Linger - TimeSpan.FromSeconds(1));
        Assert.Equal(1, Lists.Count);
        Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((0, 1), (Lists.Count, cluster.Followed));
    }

    [Fact]
    public async Task Open_AnotherScopeOrField_IsAnotherList()
    {
        var cluster = new ScriptedCluster("alice");
        using var all = Open(cluster);
        using var one = Lists.Open(cluster, Deployments, NamespaceScope.Of("shop"), ListQuery.Everything);
        cluster.Report(Deployments.Type, Snapshot("all"));
        cluster.Report(Deployments.Type, Snapshot("one"), "shop");

        await UntilAsync(all, frame => frame.Status.IsWhole);
        await UntilAsync(one, frame => frame.Status.IsWhole);

        Assert.Equal(["all"], Names(all));
        Assert.Equal(["one"], Names(one));
    }

    [Fact]
    public async Task Follow_RightIsTakenAway_RowsVanishAndTheFailureIsSaid()
    {
        var cluster = new ScriptedCluster("alice");
        using var view = Open(cluster);
        cluster.Report(Deployments.Type, Snapshot("web"));
        await UntilAsync(view, frame => frame.Count == 1);

        cluster.Report(Deployments.Type, new ListUpdate<TableRow>.Interrupted(new Failure { Kind = FailureKind.Forbidden, Message = "no" }, null));
        var frame = await UntilAsync(view, frame => frame.Status.Phase == ListPhase.Failed);

        Assert.Empty(Names(view));
        Assert.Equal(FailureKind.Forbidden, Assert.Single(frame.Status.Failures).Failure.Kind);
    }

    [Fact]
    public async Task Follow_StreamBreaksAndRecovers_RowsStayAndAreMarkedStale()
    {
        var start = Time.GetUtcNow();
        var cluster = new ScriptedCluster("alice");
        using var view = Open(cluster);
        cluster.Report(Deployments.Type, Snapshot("web"));
        cluster.Report(Deployments.Type, new ListUpdate<TableRow>.Interrupted(new Failure { Kind = FailureKind.Unreachable, Message = "gone" }, TimeSpan.FromSeconds(1)));
        var stale = await UntilAsync(view, frame => frame.Status.Phase == ListPhase.Stale);
        Assert.Equal(1, stale.Count);
        Assert.InRange(stale.Status.StaleSince!.Value, start, Time.GetUtcNow());

        cluster.Report(Deployments.Type, new ListUpdate<TableRow>.Resumed());
        var live = await UntilAsync(view, frame => frame.Status.Phase == ListPhase.Live);

        Assert.Equal((1, null), (live.Count, live.Status.StaleSince));
    }

    [Fact]
    public async Task Follow_OneOfTwoNamespacesForbidden_ShowsTheOther()
    {
        var cluster = new ScriptedCluster("alice");
        using var view = Lists.Open(cluster, Deployments, NamespaceScope.Of("shop", "batch"), ListQuery.Everything);
        cluster.Report(Deployments.Type, Snapshot("web"), "shop");
        cluster.Report(Deployments.Type, new ListUpdate<TableRow>.Interrupted(new Failure { Kind = FailureKind.Forbidden, Message = "no" }, null), "batch");

        var frame = await UntilAsync(view, frame => frame.Status is { Phase: ListPhase.Live, Failures.Count: 1 });

        Assert.Equal((1, "batch"), (frame.Count, frame.Status.Failures[0].Namespace));
    }

    [Fact]
    public async Task Follow_ManyChangesAtOnce_AreAFewFrames()
    {
        var cluster = new ScriptedCluster("alice");
        using var view = Open(cluster);
        cluster.Report(Deployments.Type, Snapshot("web"));
        await using var frames = view.FollowAsync(Limit).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        do
            await NextAsync(frames);
        while (!frames.Current.Status.IsWhole);

        // All of these come while the view rests: they are shown together.
        for (var i = 0; i < 50; i++)
            cluster.Report(Deployments.Type, Changes(ChangeKind.Added, $"web-{i}"));
        await AppliedAsync(cluster, 51);
        var next = frames.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        Time.Advance(ListView.Interval - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await next);

        Assert.Equal(51, frames.Current.Count);
    }

    [Fact]
    public async Task Hold_RowsChange_NothingMovesUntilItIsLet()
    {
        var cluster = new ScriptedCluster("alice");
        using var view = Open(cluster);
        cluster.Report(Deployments.Type, Snapshot("b", "c", "d", "e"));
        await UntilAsync(view, frame => frame.Count == 4);
        view.Hold(new VisibleRange(0, 1));

        cluster.Report(Deployments.Type, Changes(ChangeKind.Added, "a"));
        cluster.Report(Deployments.Type, Changes(ChangeKind.Deleted, "c"));
        cluster.Report(Deployments.Type, Changes(ChangeKind.Added, "dd"));
        cluster.Report(Deployments.Type, Changes(ChangeKind.Modified, "b", "0/1"));
        var held = await UntilAsync(view, frame => frame.Waiting == 2 && view.Window(0, 1).Rows[0].Row.Cells[1].Text == "0/1");

        // b changed where it stands, c is gone but keeps its place, the new dd stands below them, and the new a waits.
        Assert.Equal(["b", "c", "a", "d", "dd", "e"], Names(view));
        Assert.True(view.Window(1, 1).Rows[0].Row.Gone);
        Assert.Equal(0, view.Hold(null).Waiting);
        Assert.Equal(["b", "a", "d", "dd", "e"], Names(view));
    }

    private ListView Open(ScriptedCluster cluster) => Lists.Open(cluster, Deployments, NamespaceScope.All, ListQuery.Everything);

    private static IReadOnlyList<string> Names(ListView view) => [.. view.All().Select(row => row.Row.Name)];

    private static ListUpdate<TableRow> Snapshot(params IEnumerable<string> names) => new ListUpdate<TableRow>.Snapshot([.. names.Select(name => Row(name, "1/1"))], Columns);

    private static ListUpdate<TableRow> Changes(ChangeKind kind, string name, string ready = "1/1") => SomePods.Changed(kind, Row(name, ready));

    private static TableRow Row(string name, string ready) => SomePods.Row(name, ready: ready) with { Cells = [name, ready, "", ""] };

    private async Task NextAsync(IAsyncEnumerator<ListFrame> frames)
    {
        var next = frames.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            Time.Advance(ListView.Interval);
            await Task.Yield();
            Limit.ThrowIfCancellationRequested();
        }

        Assert.True(await next);
    }

    private async Task<ListFrame> UntilAsync(ListView view, Func<ListFrame, bool> wanted)
    {
        await using var frames = view.FollowAsync(Limit).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        do
            await NextAsync(frames);
        while (!wanted(frames.Current));
        return frames.Current;
    }

    private async Task AppliedAsync(ScriptedCluster cluster, int rows)
    {
        using var other = Open(cluster);
        while (other.Change(ListQuery.Everything).Total != rows)
        {
            await Task.Yield();
            Limit.ThrowIfCancellationRequested();
        }
    }
}
