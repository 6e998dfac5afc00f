using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Services.Primitives;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class LostNodesTests : ResourceListsTestBase
{
    private static readonly ResourceType Nodes = new("", "v1", "nodes");
    private static readonly IReadOnlyList<TableColumn> Columns = [new("Name", "string", "name", "", 0), new("Status", "string", "", "", 0)];
    private readonly ScriptedCluster cluster = new("alice");

    [Fact]
    public async Task Open_PodsOfANodeThatIsLostAndReturns_AreFailingInBetween()
    {
        cluster.Report(SomePods.Resource.Type, SomePods.Snapshot(SomePods.Row("a", node: "node-1"), SomePods.Row("b", node: "node-2")));
        cluster.Report(Nodes, Snapshot(("node-1", "Ready"), ("node-2", "Ready")));
        using var view = Lists.Open(cluster, SomePods.Resource, NamespaceScope.All, ListQuery.Everything);

        await UntilAsync(view, frame => frame.Status.IsWhole && frame.NotAsWanted == 0);
        cluster.Report(Nodes, Snapshot(("node-1", "Ready"), ("node-2", "NotReady,SchedulingDisabled")));
        await UntilAsync(view, frame => frame.NotAsWanted == 1);
        Assert.Equal([("a", "Running"), ("b", "NodeLost")], view.All().Select(row => (row.Row.Name, row.Row.Health.Word)).Order());

        cluster.Report(SomePods.Resource.Type, SomePods.Changed(ChangeKind.Added, SomePods.Row("c", node: "node-2")));
        await UntilAsync(view, frame => frame.NotAsWanted == 2);
        cluster.Report(Nodes, Snapshot(("node-1", "Ready"), ("node-2", "Ready")));
        await UntilAsync(view, frame => frame.NotAsWanted == 0);
    }

    [Fact]
    public async Task Open_NodesMayNotBeListed_PodsAreAsTold()
    {
        cluster.Report(SomePods.Resource.Type, SomePods.Snapshot(SomePods.Row("a")));
        cluster.Report(Nodes, new ListUpdate<TableRow>.Interrupted(new Failure { Kind = FailureKind.Forbidden, Message = "forbidden" }, null));
        using var view = Lists.Open(cluster, SomePods.Resource, NamespaceScope.All, ListQuery.Everything);

        await UntilAsync(view, frame => frame.Status.IsWhole);
        Assert.Equal("Running", Assert.Single(view.All()).Row.Health.Word);
    }

    private static ListUpdate<TableRow>.Snapshot Snapshot(params (string Name, string Status)[] nodes) => new(
        [.. nodes.Select(node => new TableRow { Cells = [node.Name, node.Status], Metadata = new ObjectMetadata { Name = node.Name, Uid = node.Name, ResourceVersion = "1" } })], Columns);

    private async Task UntilAsync(ListView view, Func<ListFrame, bool> done)
    {
        using var ticking = CancellationTokenSource.CreateLinkedTokenSource(Limit);
        var ticks = TickAsync(ticking.Token);
        await foreach (var frame in view.FollowAsync(Limit))
        {
            if (done(frame))
                break;
        }

        await ticking.CancelAsync();
        await ticks;
    }

    /// <summary>Lets the pauses between looks pass.</summary>
    private async Task TickAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }
    }
}
