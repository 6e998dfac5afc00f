using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Kubernetes.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Kubernetes;

public sealed class FollowTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly FakeApi api = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Follow_ListAndEvents_AreSnapshotAndChanges()
    {
        var watch = Watch();
        await using var updates = Follow(List("10", Row("a", "5")));

        var snapshot = Assert.IsType<ListUpdate<TableRow>.Snapshot>(await NextAsync(updates));
        await watch.SendAsync(Event("MODIFIED", Row("a", "11")) + Event("ADDED", Row("b", "12")) + Event("DELETED", Row("a", "13")));
        var changes = Assert.IsType<ListUpdate<TableRow>.Changes>(await NextAsync(updates));

        Assert.Equal("a", Assert.Single(snapshot.Items).Metadata.Name);
        Assert.Equal(["Name", "Age"], snapshot.Columns.Select(column => column.Name));
        Assert.Equal([(ChangeKind.Modified, "a"), (ChangeKind.Added, "b"), (ChangeKind.Deleted, "a")], changes.Items.Select(item => (item.Kind, item.Item.Metadata.Name)));
    }

    [Fact]
    public async Task Follow_WatchEndsAfterItsTime_GoesOnInSilence()
    {
        var (first, second) = (Watch(), Watch());
        await using var updates = Follow(List("10"));
        await NextAsync(updates);

        await first.SendAsync(Event("ADDED", Row("a", "11")) + Bookmark("20"));
        await NextAsync(updates);
        first.End();
        await second.SendAsync(Event("ADDED", Row("b", "21")));

        Assert.IsType<ListUpdate<TableRow>.Changes>(await NextAsync(updates));
        Assert.Contains(api.Calls, call => call.PathAndQuery.Contains("resourceVersion=20", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follow_ConnectionBreaks_IsInterruptedAndResumed()
    {
        var first = Watch();
        api.OnceThrows("watch=true", new HttpRequestException(HttpRequestError.NameResolutionError, "gone"));
        var second = Watch();
        await using var updates = Follow(List("10"));
        await NextAsync(updates);

        first.Break();
        var interrupted = Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));
        var again = Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));
        var resumed = await NextAsync(updates);
        await second.SendAsync(Event("ADDED", Row("b", "21")));

        Assert.Equal(FailureKind.Unreachable, interrupted.Failure.Kind);
        Assert.True(again.RetryIn > interrupted.RetryIn);
        Assert.IsType<ListUpdate<TableRow>.Resumed>(resumed);
        Assert.IsType<ListUpdate<TableRow>.Changes>(await NextAsync(updates));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Follow_VersionExpired_IsANewSnapshot(bool inStream)
    {
        var status = FakeApi.Status(410, "Expired", "too old resource version");
        if (inStream)
            await Watch().SendAsync($$"""{"type":"ERROR","object":{{status}}}""" + "\n");
        else
            api.Once("watch=true", status, 410);
        Watch();
        await using var updates = Follow(List("10", Row("a", "5")), List("30", Row("c", "25")));

        await NextAsync(updates);
        var second = Assert.IsType<ListUpdate<TableRow>.Snapshot>(await NextAsync(updates));

        Assert.Equal("c", Assert.Single(second.Items).Metadata.Name);
    }

    [Theory]
    [InlineData(401, "Unauthorized", FailureKind.Unauthorized)]
    [InlineData(403, "Forbidden", FailureKind.Forbidden)]
    [InlineData(404, "NotFound", FailureKind.NotFound)]
    public async Task Follow_RefusedForGood_Ends(int code, string reason, FailureKind kind)
    {
        api.Always("watch=true", FakeApi.Status(code, reason, "no"), code);
        await using var updates = Follow(List("10"));
        await NextAsync(updates);

        var last = Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));

        Assert.Equal((kind, null), (last.Failure.Kind, last.RetryIn));
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task Follow_SilenceForLong_IsADeadConnection()
    {
        Watch();
        Watch();
        await using var updates = Follow(List("10"));
        await NextAsync(updates);

        await DriveAsync(updates.MoveNextAsync().AsTask(), TransportLimits.Default.WatchRead);

        Assert.Equal(FailureKind.TimedOut, Assert.IsType<ListUpdate<TableRow>.Interrupted>(updates.Current).Failure.Kind);
    }

    [Fact]
    public async Task Follow_ServerRefusesTheVersionAgainAndAgain_ListsAnew()
    {
        for (var i = 0; i < 3; i++)
            api.Once("watch=true", FakeApi.Status(504, "Timeout", "Too large resource version"), 504);
        Watch();
        await using var updates = Follow(List("10"), List("3", Row("c", "2")));
        await NextAsync(updates);

        Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));
        Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates));
        Assert.IsType<ListUpdate<TableRow>.Snapshot>(await NextAsync(updates));
    }

    [Fact]
    public async Task Follow_GarbageInTheStream_IsInterruptedAndTriedAgain()
    {
        await Watch().SendAsync("<html>\n");
        Watch();
        await using var updates = Follow(List("10"));
        await NextAsync(updates);

        Assert.Equal(FailureKind.Garbled, Assert.IsType<ListUpdate<TableRow>.Interrupted>(await NextAsync(updates)).Failure.Kind);
        Assert.IsType<ListUpdate<TableRow>.Resumed>(await NextAsync(updates));
    }

    [Fact]
    public async Task Follow_Cancelled_StopsReading()
    {
        using var cancel = new CancellationTokenSource();
        Watch();
        api.OnceList(List("10"));
        await using var updates = TestClients.Of(api, time).FollowTableAsync(TestClients.Pods, new ListRequest(), cancel.Token).GetAsyncEnumerator(Token);
        await NextAsync(updates);

        var next = updates.MoveNextAsync().AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private IAsyncEnumerator<ListUpdate<TableRow>> Follow(params string[] lists)
    {
        foreach (var list in lists)
            api.OnceList(list);
        return TestClients.Of(api, time).FollowTableAsync(TestClients.Pods, new ListRequest(), Token).GetAsyncEnumerator(Token);
    }

    private LiveStream Watch()
    {
        var live = new LiveStream();
        api.Once("watch=true", () => FakeApi.Stream(live.Body));
        return live;
    }

    /// <summary>The next update, the clock helping along whatever waits for less than a read time-out.</summary>
    private async Task<ListUpdate<TableRow>> NextAsync(IAsyncEnumerator<ListUpdate<TableRow>> updates)
    {
        await DriveAsync(updates.MoveNextAsync().AsTask(), TimeSpan.FromSeconds(20));
        return updates.Current;
    }

    private async Task DriveAsync(Task<bool> next, TimeSpan within)
    {
        while (!next.IsCompleted)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var advancing = time.AdvanceToNextTimerAsync(within, waiting.Token);
            await Task.WhenAny(next, advancing);
            await waiting.CancelAsync();
            await advancing.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Assert.True(await next);
    }

    private static string List(string version, params string[] rows) => $$"""
        {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"{{version}}"},
        "columnDefinitions":[{"name":"Name","type":"string"},{"name":"Age","type":"string"}],"rows":[{{string.Join(',', rows)}}]}
        """;

    private static string Row(string name, string version) =>
        $$$$"""{"cells":["{{{{name}}}}","1m"],"object":{"metadata":{"name":"{{{{name}}}}","namespace":"shop","uid":"u-{{{{name}}}}","resourceVersion":"{{{{version}}}}"}}}""";

    private static string Event(string type, string row) =>
        $$$"""{"type":"{{{type}}}","object":{"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{},"columnDefinitions":null,"rows":[{{{row}}}]}}""" + "\n";

    private static string Bookmark(string version) =>
        $$$"""{"type":"BOOKMARK","object":{"kind":"Table","metadata":{"resourceVersion":"{{{version}}}"},"rows":[]}}""" + "\n";
}
