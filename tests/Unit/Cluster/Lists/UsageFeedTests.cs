using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class UsageFeedTests : ResourceListsTestBase
{
    private static readonly ApiResource Metrics = SomePods.Kind("metrics.k8s.io", "pods", "PodMetrics");

    [Fact]
    public async Task Follow_MetricsServed_RowsHaveUseAndLimitsAndSortByThem()
    {
        var cluster = new ScriptedCluster("alice", Metrics);
        cluster.Objects[Metrics.Type] = [Usage("web-1", "250m", "64Mi"), Usage("web-2", "1", "16Mi")];
        cluster.Objects[SomePods.Resource.Type] = [Pod("web-1", "128Mi"), Pod("web-2", "1Gi")];
        cluster.Report(SomePods.Resource.Type, SomePods.Snapshot(SomePods.Row("web-1"), SomePods.Row("web-2")));
        using var view = Lists.Open(cluster, SomePods.Resource, NamespaceScope.All, new ListQuery { Sort = SortTerm.Parse("-cpu") });

        await UntilAsync(view, () => view.Window(0, 2).Rows is [{ Usage: not null, Limits: not null }, { Limits: not null }]);

        var rows = view.Window(0, 2).Rows;
        Assert.Equal(["web-2", "web-1"], rows.Select(row => row.Row.Name));
        Assert.Equal((1.0, 16.0 * 1024 * 1024, 1024.0 * 1024 * 1024), (rows[0].Usage!.Cpu, rows[0].Usage!.Memory, rows[0].Limits!.Memory!.Value));
    }

    [Fact]
    public async Task Follow_MetricsNotServed_SaysWhy()
    {
        var cluster = new ScriptedCluster("alice");
        cluster.Report(SomePods.Resource.Type, SomePods.Snapshot(SomePods.Row("web-1")));
        using var view = Lists.Open(cluster, SomePods.Resource, NamespaceScope.All, ListQuery.Everything);
        ListFrame? last = null;

        await UntilAsync(view, () => last is { UsageFailure: not null, Count: 1 }, frame => last = frame);

        Assert.Equal(FailureKind.NotFound, last!.UsageFailure!.Kind);
    }

    private static System.Text.Json.JsonElement Usage(string name, string cpu, string memory) =>
        Json.Of($$"""{ "metadata": { "name": "{{name}}", "namespace": "shop" }, "containers": [ { "name": "a", "usage": { "cpu": "{{cpu}}", "memory": "{{memory}}" } } ] }""");

    private static System.Text.Json.JsonElement Pod(string name, string memory) =>
        Json.Of($$"""{ "metadata": { "name": "{{name}}", "namespace": "shop" }, "spec": { "containers": [ { "name": "a", "resources": { "limits": { "memory": "{{memory}}" } } } ] } }""");

    private async Task UntilAsync(ListView view, Func<bool> wanted, Action<ListFrame>? seen = null)
    {
        await using var frames = view.FollowAsync(Limit).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        do
        {
            var next = frames.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                Time.Advance(ListView.Interval);
                await Task.Yield();
                Limit.ThrowIfCancellationRequested();
            }

            Assert.True(await next);
            seen?.Invoke(frames.Current);
        }
        while (!wanted());
    }
}
