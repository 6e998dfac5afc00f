using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.Primitives;
using Dashboard.Unit.LogCollection.Support;

namespace Dashboard.Unit.LogCollection;

/// <summary>The collector as a whole: what of the logs comes into the store, once, whatever goes wrong.</summary>
public sealed class CollectorTests : IAsyncDisposable
{
    private readonly CollectorBench bench = new();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task Run_RunningContainer_StoresItsLinesInTheLayoutOfLogAgents()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "GET / 200");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        bench.Write(container, "{\"level\":\"Warning\",\"msg\":\"slow\",\"took\":12}");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);

        var (first, second) = (bench.Sink.Documents[0], bench.Sink.Documents[1]);
        Assert.Equal(["logstash-2026.01.01"], bench.Sink.Indices);
        Assert.Equal("2026-01-01T00:00:00.000000001Z", first.Text("@timestamp"));
        Assert.Equal("GET / 200", first.Text("log"));
        Assert.Equal(("shop", "web-1", "uid-web-1", "app"), (first.Text("kubernetes", "namespace_name"), first.Text("kubernetes", "pod_name"), first.Text("kubernetes", "pod_id"), first.Text("kubernetes", "container_name")));
        Assert.Equal(("registry.example/app:1", "node-1"), (first.Text("kubernetes", "container_image"), first.Text("kubernetes", "host")));
        Assert.Equal(("web", "web"), (first.Text("kubernetes", "labels", "app"), first.Text("kubernetes", "labels", "app_kubernetes_io/name")));
        Assert.Equal(("warn", "slow", 12L), (second.Text("level"), second.Text("msg"), second.Integer("took")));
    }

    [Fact]
    public async Task Run_InitSidecarAndEphemeralContainers_AllAreRead()
    {
        var pod = new FakePod("job-1");
        var (init, app, debug) = (pod.Add("init", "initContainers"), pod.Add("app"), pod.Add("debug", "ephemeralContainers"));
        foreach (var container in new[] { init, app, debug })
        {
            container.Start(bench.Time.GetUtcNow());
            bench.Write(container, $"from {container.Name}");
        }

        init.End(bench.Time.GetUtcNow());
        bench.Node.Tell(pod);
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);
        Assert.Equal(["from app", "from debug", "from init"], bench.Sink.Logs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_PodThatComesLater_IsReadFromItsBeginning()
    {
        bench.Start();
        bench.Settle();
        var (_, container) = bench.Run();
        bench.Write(container, "first", "second");

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        Assert.Equal(["first", "second"], bench.Sink.Logs);
        Assert.All(bench.Node.Requests, request => Assert.Null(request.Since));
    }

    [Fact]
    public async Task Run_AtFirstSight_AsksForTheLookbackByTheNodesClockAndLeavesWhatEndedBefore()
    {
        var (running, old) = (new FakePod("old-1"), new FakePod("old-2"));
        running.Add("app").Start(bench.Time.GetUtcNow().AddDays(-2));
        var over = old.Add("app");
        over.Start(bench.Time.GetUtcNow().AddDays(-2));
        over.End(bench.Time.GetUtcNow().AddHours(-3));
        bench.Node.Tell(running);
        bench.Node.Tell(old);
        bench.Start();

        await bench.UntilAsync(() => bench.Node.Requests.Count > 0);
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        var request = Assert.Single(bench.Node.Requests);
        Assert.Equal(("old-1", TimeSpan.FromHours(1), null), (request.Pod, TimeSpan.FromMinutes(Math.Round(request.Since!.Value.TotalMinutes)), request.SinceTime));
    }

    [Fact]
    public async Task Run_ContainerCrashesAndStartsAgain_LosesNoneOfItsLastLines()
    {
        var (pod, container) = bench.Run();
        bench.Start();
        bench.Write(container, "a");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);

        // The stream breaks before the last words: they are in the log of the previous instance only.
        bench.Node.EachStream(stream => stream.Mute());
        bench.Write(container, "last words");
        container.End(bench.Time.GetUtcNow());
        container.Start(bench.Time.GetUtcNow());
        bench.Write(container, "b");
        bench.Node.Tell(pod);

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("last words") && bench.Sink.Logs.Contains("b"));
        Assert.Equal(["a", "b", "last words"], bench.Sink.Logs.Where(log => !log.StartsWith("Lines ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_RestartShortlyAfterFirstSight_ReadsNoMoreOfTheOldInstanceThanTheLookback()
    {
        var pod = new FakePod("old-1");
        var container = pod.Add("app");
        container.Start(bench.Time.GetUtcNow().AddDays(-2));
        bench.Write(container, "old");
        bench.Node.Tell(pod);
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);

        // The watch tells of it before the stream ends, so whose lines came is in doubt.
        bench.Node.EachStream(stream => stream.Mute());
        container.End(bench.Time.GetUtcNow());
        container.Start(bench.Time.GetUtcNow());
        bench.Write(container, "new");
        bench.Node.Tell(pod);

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("new"));
        Assert.NotNull(Assert.Single(bench.Node.Requests, request => request.Previous).Since);
    }

    [Fact]
    public async Task Run_CrashLoop_ReadsEachInstanceOnce()
    {
        var (pod, container) = bench.Run();
        bench.Start();
        for (var i = 0; i < 4; i++)
        {
            bench.Write(container, $"life {i}");
            container.End(bench.Time.GetUtcNow(), backsOff: true);
            bench.Node.Tell(pod);
            await bench.UntilAsync(() => bench.Sink.Documents.Count == i + 1);
            await bench.PassAsync(TimeSpan.FromSeconds(30));
            container.Start(bench.Time.GetUtcNow());
            bench.Node.Tell(pod);
        }

        Assert.Equal(["life 0", "life 1", "life 2", "life 3"], bench.Sink.Logs);
    }

    [Fact]
    public async Task Run_StreamOfTheNextInstanceBeforeTheRestartIsKnown_LosesNothing()
    {
        var (pod, container) = bench.Run();
        bench.Write(container, "old");
        container.End(bench.Time.GetUtcNow());
        container.Start(bench.Time.GetUtcNow());
        bench.Write(container, "new");
        // What the watch has told so far is the first instance, but the kubelet serves the second already.
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count >= 1);
        bench.Node.Tell(pod);

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        Assert.Equal(["new", "old"], bench.Sink.Logs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_InstancesThatNobodySaw_AreSaidToBeMissing()
    {
        var (pod, container) = bench.Run();
        bench.Start();
        bench.Write(container, "a");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        for (var i = 0; i < 3; i++)
        {
            container.End(bench.Time.GetUtcNow());
            container.Start(bench.Time.GetUtcNow());
            bench.Write(container, $"life {i}");
        }

        bench.Node.Tell(pod);

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("life 1") && bench.Sink.Logs.Contains("life 2"));
        Assert.Equal(1, bench.Sink.Documents.Count(document => document.Text("collector", "note") == "restarts"));
        Assert.DoesNotContain("life 0", bench.Sink.Logs);
    }

    [Fact]
    public async Task Run_PodIsDeleted_ItsLastLinesAreStoredAndItsStreamEnds()
    {
        var (pod, container) = bench.Run();
        bench.Start();
        bench.Write(container, "a");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);

        bench.Write(container, "goodbye");
        container.End(bench.Time.GetUtcNow());
        bench.Node.Delete(pod);

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2 && bench.Status is { OpenStreams: 0, Containers: 0 });
        Assert.Equal("goodbye", bench.Sink.Logs[^1]);
    }

    [Fact]
    public async Task Run_OnlySomeNamespaces_WatchesThemAlone()
    {
        bench.Options = bench.Options with { Namespaces = ["shop", "pay"], LabelSelector = "app=web" };
        var (_, shop) = bench.Run("web-1");
        var (_, pay) = bench.Run("pay-1", "pay");
        var (_, other) = bench.Run("other-1", "other");
        foreach (var container in new[] { shop, pay, other })
            bench.Write(container, "line");
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        await bench.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(["pay", "shop"], bench.Sink.Documents.Select(document => document.Text("kubernetes", "namespace_name")).Order(StringComparer.Ordinal));
        Assert.Equal([("pay", "app=web"), ("shop", "app=web")], bench.Node.Lists.Select(list => (list.Namespace!, list.LabelSelector!)).Order());
    }

    [Fact]
    public async Task Run_ExcludedNamespace_IsLeftOut()
    {
        bench.Options = bench.Options with { ExcludeNamespaces = ["shop"] };
        bench.Write(bench.Run("web-1").Container, "line");
        bench.Write(bench.Run("pay-1", "pay").Container, "line");
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("pay", Assert.Single(bench.Sink.Documents).Text("kubernetes", "namespace_name"));
    }

    [Fact]
    public async Task Run_MoreContainersThanStreams_TakeTurnsAndAllAreRead()
    {
        bench.Options = bench.Options with { MaxStreams = 3 };
        var containers = Enumerable.Range(0, 8).Select(i => bench.Run($"web-{i}").Container).ToList();
        bench.Start();
        await bench.UntilAsync(() => bench.Status is { OpenStreams: 3, WaitingStreams: 5 });
        for (var round = 1; round <= 2; round++)
        {
            foreach (var container in containers)
                bench.Write(container, $"round {round}");
            await bench.UntilAsync(() => bench.Sink.Documents.Count == 8 * round);
        }

        Assert.Equal(0, bench.Sink.Repeated);
        Assert.InRange(bench.Node.MostOpen, 1, 3);
    }

    [Fact]
    public async Task Run_TraceAcrossABrokenConnection_StaysOneDocument()
    {
        var (_, container) = bench.Run();
        bench.Start();
        bench.Write(container, "begin");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);

        bench.Write(container, "Traceback (most recent call last):", "  File \"a.py\", line 1, in <module>");
        bench.Settle();
        bench.Node.EachStream(stream => stream.Break());
        bench.Write(container, "KeyError: 'x'", "end");

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);
        Assert.Equal(["begin", "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nKeyError: 'x'", "end"], bench.Sink.Logs);
        Assert.Equal("error", bench.Sink.Documents[1].Text("level"));
    }

    [Fact]
    public async Task Run_LastLineWithoutAnEnd_IsStoredOnceTheContainerHasEnded()
    {
        var (pod, container) = bench.Run();
        bench.Start();
        bench.Write(container, "a");
        container.Log.Add(bench.Now, "no end"u8.ToArray(), ended: false);
        container.End(bench.Time.GetUtcNow());
        bench.Node.Tell(pod);

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        Assert.Equal(["a", "no end"], bench.Sink.Logs);
    }

    [Fact]
    public async Task Run_MoreLinesThanTheRate_SaysHowManyAreSkippedInTheirPlace()
    {
        bench.Options = bench.Options with { LinesPerSecond = 10 };
        var (_, container) = bench.Run();
        bench.Write(container, Enumerable.Range(0, 25).Select(i => $"line {i}"));
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count >= 9);
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        bench.Write(container, "next second");

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 12);
        var note = bench.Sink.Documents[10];
        Assert.Equal(("rate", 15L, "warn"), (note.Text("collector", "note"), note.Integer("collector", "skipped_lines"), note.Text("level")));
        Assert.StartsWith("15 lines skipped", note.Text("log"), StringComparison.Ordinal);
        Assert.Equal("next second", bench.Sink.Logs[^1]);
    }

    [Fact]
    public async Task Run_WatchIsForbidden_IsSaidAndAskedAgain()
    {
        bench.Node.WatchFails = new Failure { Kind = FailureKind.Forbidden, Message = "pods is forbidden" };
        bench.Write(bench.Run().Container, "line");
        bench.Start();
        await bench.UntilAsync(() => bench.Status.WatchFailure == "pods is forbidden");
        bench.Node.WatchFails = null;

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        Assert.Null(bench.Status.WatchFailure);
    }

    [Fact]
    public void DocumentId_SameLine_IsTheSameAndOthersDiffer()
    {
        var source = Some.Source();
        var entry = Some.Entry("text", source);

        string[] ids =
        [
            DocumentId.Of(entry), DocumentId.Of(entry with { Repeat = 1 }), DocumentId.Of(entry with { Hash = 2 }),
            DocumentId.Of(entry with { Time = new(entry.Time.Nanoseconds + 1) }), DocumentId.Of(Some.Entry("text", Some.Source("other"))),
        ];
        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(ids[0], DocumentId.Of(Some.Entry("text", Some.Source())));
    }
}
