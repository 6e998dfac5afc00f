using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Places;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Logs.Places;

/// <summary>The last stored lines of objects, on every backend that is there.</summary>
public abstract class StoredLinesContract : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private LogBackend backend = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<LogBackend> OpenAsync();

    public async ValueTask InitializeAsync() => backend = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (backend is not null)
            await backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public static TheoryData<string, string, string[]> Objects => new()
    {
        { "deployments", "web", ["web-5d9c7b6f4-x2b4f", "web-7c8d9f2b4-q9w8z"] },
        { "replicasets", "web-5d9c7b6f4", ["web-5d9c7b6f4-x2b4f"] },
        { "daemonsets", "web-worker", ["web-worker-x2b4f"] },
        { "statefulsets", "web", ["web-0", "web-12"] },
        { "jobs", "web-report-29", ["web-report-29-x2b4f", "web-report-29-0-k5k5k"] },
        { "cronjobs", "web-report", ["web-report-29-x2b4f", "web-report-29-0-k5k5k"] },
        { "pods", "web-0", ["web-0"] },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Follow_AnObject_FindsTheLinesOfItsPodsAlone(string kind, string name, string[] pods)
    {
        await WriteAsync(
            new[] { "web-5d9c7b6f4-x2b4f", "web-7c8d9f2b4-q9w8z", "web-worker-x2b4f", "web-worker-5d9c7b6f4-x2b4f", "web-0", "web-12", "web-report-29-x2b4f", "web-report-29-0-k5k5k", "webs-0" }
                .Select(pod => Line(5, pod) with { Pod = pod })
                .Concat([Line(4, "elsewhere") with { Pod = pods[0], Namespace = "batch" }]));

        var found = (await FirstAsync(LogUser.Everywhere(), new(TypeOf(kind), "shop", name))).Value;

        Assert.Equal(StoredLinesState.Read, found.State);
        Assert.Equal(pods.Order(), found.Lines.Select(line => line.Source.Text("message")).Order());
    }

    [Fact]
    public async Task Follow_ANodeOrANamespace_FindsItsLines()
    {
        await WriteAsync([Line(3, "a"), Line(2, "b") with { Node = "node-2" }, Line(1, "c") with { Namespace = "batch" }]);

        Assert.Equal(["c", "a"], Said(await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Nodes, null, "node-1"))));
        Assert.Equal(["b", "a"], Said(await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Namespaces, null, "shop"))));
        Assert.Equal(["a"], Said(await FirstAsync(LogUser.Of("shop"), new(KnownTypes.Nodes, null, "node-1"))));
    }

    [Fact]
    public async Task Follow_MoreThanAreShown_AreTheNewest()
    {
        await WriteAsync(Enumerable.Range(0, 30).Select(i => Line(i, $"line {i}")));
        var found = await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Namespaces, null, "shop"));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"line {i}"), Said(found));
        Assert.Equal(TimeSpan.FromHours(1), found.Value.Within);
    }

    [Fact]
    public async Task Follow_OldLines_AreFoundFurtherBack()
    {
        await WriteAsync([Line(10 * 24 * 60, "long ago")]);
        var found = await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Namespaces, null, "shop"));
        Assert.Equal(["long ago"], Said(found));
        Assert.Equal(TimeSpan.FromDays(30), found.Value.Within);
    }

    [Fact]
    public async Task Follow_WithoutTheRight_TellsNothing()
    {
        await WriteAsync([Line(1, "secret") with { Namespace = "secret" }]);
        foreach (var subject in new ResourceRef[] { new(KnownTypes.Pods, "secret", "web-5d9c7b6f4-x2b4f"), new(KnownTypes.Namespaces, null, "secret") })
        {
            var found = (await FirstAsync(LogUser.Of("shop"), subject)).Value;
            Assert.Equal((StoredLinesState.Forbidden, 0, null), (found.State, found.Lines.Count, found.Source));
        }
    }

    [Fact]
    public async Task Follow_LinesThatSayNoPlace_SaysSo()
    {
        await backend.WriteAsync("2026.01.01", """{"@timestamp":"2026-01-01T00:00:00Z","message":"a"}""");
        Assert.Equal(StoredLinesState.NoSource, (await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Namespaces, null, "shop"))).Value.State);
    }

    [Fact]
    public async Task Follow_NothingOfIt_IsEmpty()
    {
        await WriteAsync([Line(1, "a")]);
        var found = (await FirstAsync(LogUser.Everywhere(), new(KnownTypes.Namespaces, null, "empty"))).Value;
        Assert.Equal((StoredLinesState.Read, 0), (found.State, found.Lines.Count));
    }

    private async Task<Result<StoredLines>> FirstAsync(LogUser user, ResourceRef subject)
    {
        // With a data view of the test's own indices: a server may hold others.
        var logs = backend.As(user, time: time);
        Assert.True((await logs.Get<IDataViews>().SaveAsync(new() { View = backend.View() }, Cancellation)).IsSuccess);
        await foreach (var found in logs.Get<IStoredLines>().FollowAsync(subject, Cancellation))
            return found;
        throw new InvalidOperationException("It ended without an answer.");
    }

    private static IEnumerable<string?> Said(Result<StoredLines> found) => found.Value.Lines.Select(line => line.Source.Text("message"));

    private Task WriteAsync(IEnumerable<StoredLine> lines) => backend.WriteAsync("2026.01.01", lines.Select(line => line.Json()));

    private StoredLine Line(double minutesAgo, string message) => new(time.GetUtcNow().AddMinutes(-minutesAgo), message);

    private static ResourceType TypeOf(string kind) => kind switch
    {
        "deployments" => KnownTypes.Deployments,
        "replicasets" => KnownTypes.ReplicaSets,
        "daemonsets" => KnownTypes.DaemonSets,
        "statefulsets" => KnownTypes.StatefulSets,
        "jobs" => KnownTypes.Jobs,
        "cronjobs" => KnownTypes.CronJobs,
        _ => KnownTypes.Pods,
    };
}
