using Dashboard.Services.LogCollection;
using Dashboard.Services.Primitives;
using Dashboard.Unit.LogCollection.Support;

namespace Dashboard.Unit.LogCollection;

/// <summary>Restarts, rotation, servers that are down, a store that is full.</summary>
public sealed class CollectorFaultTests : IAsyncDisposable
{
    private readonly CollectorBench bench = new();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task Restart_GoesOnWhereItWas()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "one", "two");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        await bench.StopAsync();
        bench.Write(container, "three");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);

        Assert.Equal(["one", "two", "three"], bench.Sink.Logs);
        Assert.Equal(0, bench.Sink.Repeated);
    }

    [Fact]
    public async Task Restart_ManyLinesOfOneTime_LosesAndDoublesNone()
    {
        var (_, container) = bench.Run();
        var time = bench.Now;
        foreach (var text in new[] { "a", "b", "b" })
            container.Log.Add(time, text);
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);
        await bench.StopAsync();
        foreach (var text in new[] { "b", "c", "a" })
            container.Log.Add(time, text);
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 6);

        Assert.Equal(["a", "b", "b", "b", "c", "a"], bench.Sink.Logs);
        Assert.Equal(0, bench.Sink.Repeated);
    }

    [Fact]
    public async Task Restart_PositionsAreLost_LinesAreReadAgainButNotDoubled()
    {
        var (_, container) = bench.Run();
        bench.Write(container, Enumerable.Range(0, 100).Select(i => $"line {i}"));
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 100);
        await bench.StopAsync();
        await File.WriteAllTextAsync(bench.Options.PositionFile, "{\"containers\":[{", TestContext.Current.CancellationToken);
        bench.Write(container, "more");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 101);

        Assert.Equal(100, bench.Sink.Repeated);
        Assert.Equal("more", bench.Sink.Logs[^1]);
    }

    [Fact]
    public async Task Restart_PodThatCameAndEndedMeanwhile_IsRead()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.StopAsync();
        bench.Time.Advance(TimeSpan.FromHours(5));
        var (job, step) = bench.Run("job-1");
        bench.Write(step, "done");
        step.End(bench.Time.GetUtcNow());
        bench.Node.Tell(job);
        bench.Time.Advance(TimeSpan.FromHours(5));
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("done"));
    }

    [Fact]
    public async Task Rotation_StreamEnds_IsOpenedAgainWhereItWas()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a", "b");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        bench.Node.EachStream(stream => stream.EndEarly());
        bench.Write(container, "c");

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);
        Assert.Equal(["a", "b", "c"], bench.Sink.Logs);
        Assert.Equal(0, bench.Sink.Repeated);
    }

    [Fact]
    public async Task Rotation_StreamFallsSilent_IsNoticedByLookingAtTheLastLine()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        bench.Node.EachStream(stream => stream.Mute());
        container.Log.Rotate();
        bench.Write(container, "b", "c");

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("c"));
        Assert.Equal(["a", "b", "c"], bench.Sink.Logs.Where(log => log.Length == 1));
        Assert.Contains(bench.Node.Requests, request => request is { TailLines: 1, Follow: false });
    }

    [Fact]
    public async Task Rotation_LinesAreGoneBeforeTheyAreRead_IsSaidWithTheTimesBetween()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.StopAsync();
        bench.Write(container, "lost");
        container.Log.Rotate();
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        bench.Write(container, "b");
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("b"));
        var note = Assert.Single(bench.Sink.Documents, document => document.Text("collector", "note") == "rotated");
        Assert.Contains("2026-01-01T00:00:00.000000001Z", note.Text("log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietContainer_IsLookedAtSeldomAndItsStreamStays()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.PassAsync(TimeSpan.FromHours(1));

        Assert.Single(bench.Node.Requests, request => request.Follow);
        Assert.InRange(bench.Node.Requests.Count(request => !request.Follow), 10, 25);
    }

    [Fact]
    public async Task Clock_IsSetBack_LinesAfterItAreNotTakenForOldOnes()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        var before = new Services.LogCollection.Lines.LogTime(bench.Now.Nanoseconds - 3_600_000_000_000);
        container.Log.Add(before, "b");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        bench.Node.EachStream(stream => stream.Break());
        container.Log.Add(new(before.Nanoseconds + 5), "c");

        await bench.UntilAsync(() => bench.Sink.Logs.Contains("c"));
        Assert.Equal(["a", "b", "c"], bench.Sink.Documents.Where(document => document.Text("collector", "note") is null).Select(document => document.Text("log")));
    }

    [Fact]
    public async Task Clock_IsSetBackWhileAway_LinesThatTheServerHoldsBackAreFound()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.StopAsync();
        container.Log.Add(new(bench.Now.Nanoseconds - 3_600_000_000_000), "b");
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        Assert.Equal(["a", "b"], bench.Sink.Logs);
    }

    [Theory]
    [InlineData(FailureKind.ServerError)]
    [InlineData(FailureKind.Unreachable)]
    [InlineData(FailureKind.Throttled)]
    [InlineData(FailureKind.Forbidden)]
    public async Task Kubelet_FailsForAWhile_IsAskedAgainWithPausesAndNothingIsLost(FailureKind kind)
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a");
        var failing = true;
        bench.Node.Fails = _ => failing ? new Failure { Kind = kind, Message = "not now", RetryAfter = kind == FailureKind.Throttled ? TimeSpan.FromSeconds(20) : null } : null;
        bench.Start();
        await bench.PassAsync(TimeSpan.FromMinutes(3));
        var asked = bench.Node.Requests.Count;
        failing = false;
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);

        var (fewest, most) = kind switch { FailureKind.Throttled => (8, 12), FailureKind.Forbidden => (3, 6), _ => (15, 35) };
        Assert.InRange(asked, fewest, most);
        Assert.Null(bench.Status.ReadFailure);
    }

    [Fact]
    public async Task Kubelet_HasTheLogOfAnEndedInstanceNoLonger_ItIsSaidAndGivenUp()
    {
        var (pod, container) = bench.Run();
        container.End(bench.Time.GetUtcNow());
        bench.Node.Tell(pod);
        bench.Node.Fails = _ => new Failure { Kind = FailureKind.Invalid, Message = "unable to find the container", StatusCode = 400 };
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        await bench.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("restarts", Assert.Single(bench.Sink.Documents).Text("collector", "note"));
        Assert.Equal(3, bench.Node.Requests.Count);
    }

    [Fact]
    public async Task Store_IsFull_WaitsWithoutLossAndWithBoundedMemory()
    {
        var containers = Enumerable.Range(0, 5).Select(i => bench.Run($"web-{i}").Container).ToList();
        var full = true;
        bench.Sink.Fails = () => full ? new Failure { Kind = FailureKind.Throttled, Message = "disk usage exceeded", StatusCode = 429 } : null;
        bench.Start();
        foreach (var container in containers)
            bench.Write(container, Enumerable.Range(0, 2000).Select(i => $"{container.Name} {i} {new string('x', 2000)}"));
        await bench.UntilAsync(() => bench.Status.SinkFailure is not null);
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(bench.Sink.Documents);
        Assert.Equal("disk usage exceeded", bench.Status.SinkFailure);
        full = false;
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 10_000);

        Assert.Equal(0, bench.Sink.Repeated);
        Assert.Null(bench.Status.SinkFailure);
    }

    [Fact]
    public async Task Store_RefusesSomeDocumentsForNow_TheyComeAgain()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a", "b", "c");
        var busy = 2;
        bench.Sink.Judges = document => document.Text("log") == "b" && busy-- > 0 ? new SinkOutcome(SinkOutcomeKind.Refused, "busy") : null;
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);
        Assert.Equal(["a", "b", "c"], bench.Sink.Logs.Order(StringComparer.Ordinal));
        Assert.Equal(0, bench.Sink.Repeated);
    }

    [Fact]
    public async Task Store_RejectsAFieldsType_TheLineIsKeptWithoutTheField()
    {
        var (_, container) = bench.Run();
        bench.Write(container, """{"user":{"id":1},"took":3,"msg":"a"}""", """{"user":{"id":2},"took":4,"msg":"b"}""");
        bench.Sink.Judges = document => document.At("user") is null ? null : new SinkOutcome(SinkOutcomeKind.Rejected, "object mapping for [user] tried to parse field [user] as object, but found a concrete value");
        bench.Start();
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        var calls = bench.Sink.Calls;
        bench.Write(container, """{"user":{"id":3},"took":5,"msg":"c"}""");
        await bench.UntilAsync(() => bench.Sink.Documents.Count == 3);

        Assert.All(bench.Sink.Documents, document => Assert.Equal(["user"], document.Texts("collector", "refused_fields")));
        Assert.Equal([3L, 4L, 5L], bench.Sink.Documents.Select(document => document.Integer("took")));
        Assert.Contains("\"id\":3", bench.Sink.Logs[2], StringComparison.Ordinal);
        // What was learnt is used: the third was not refused first.
        Assert.Equal(calls + 1, bench.Sink.Calls);
    }

    [Fact]
    public async Task Store_RejectsForReasonsUnknown_TheLineIsKeptPlain()
    {
        var (_, container) = bench.Run();
        bench.Write(container, """{"a":1}""");
        bench.Sink.Judges = document => document.At("a") is null ? null : new SinkOutcome(SinkOutcomeKind.Rejected, "Limit of total fields [1000] has been exceeded");
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 1);
        Assert.Equal("""{"a":1}""", bench.Sink.Logs[0]);
    }

    [Fact]
    public async Task Stop_WhileTheStoreIsFull_EndsAtOnceAndLosesNothing()
    {
        var (_, container) = bench.Run();
        bench.Write(container, "a", "b");
        bench.Sink.Fails = () => new Failure { Kind = FailureKind.Throttled, Message = "full" };
        bench.Start();
        await bench.UntilAsync(() => bench.Status.SinkFailure is not null);
        await bench.StopAsync();
        bench.Sink.Fails = () => null;
        bench.Start();

        await bench.UntilAsync(() => bench.Sink.Documents.Count == 2);
        Assert.Equal(["a", "b"], bench.Sink.Logs);
    }
}
