using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Pods;

public sealed class ContainerReaderTests
{
    [Fact]
    public void Read_KilledForMemory_SaysTheLimitAndWhenItStartsAgain()
    {
        var container = Read(
            """{"name":"app","image":"shop/payment:2","resources":{"limits":{"memory":"256Mi"}}}""",
            """{"name":"app","restartCount":6,"state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 2m40s restarting failed container=app pod=x"}},"lastState":{"terminated":{"reason":"OOMKilled","exitCode":137,"finishedAt":"2026-11-22T11:10:42Z"}}}""");
        Assert.Equal(new Sentence("Exit.OutOfMemory", new ByteCount(256 * 1024 * 1024)).ToString(), container.Says?.ToString());
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 11, 13, 22, TimeSpan.Zero), container.NextStart);
        Assert.Equal((6, true, ObjectHealth.Bad, "CrashLoopBackOff"), (container.Restarts, container.Troubled, container.Status!.Health, container.Status.Word));
    }

    [Theory]
    [InlineData(0, "Exit.Completed")]
    [InlineData(1, "Exit.Code(1)")]
    [InlineData(126, "Exit.NotExecutable")]
    [InlineData(127, "Exit.NotFound")]
    [InlineData(137, "Exit.Killed")]
    [InlineData(139, "Exit.SegmentationFault")]
    [InlineData(143, "Exit.Terminated")]
    [InlineData(140, "Exit.Signal(140, 12)")]
    public void Read_Ended_SaysHow(int code, string expected)
    {
        var container = Read("""{"name":"app"}""", $$$$"""{"name":"app","state":{"terminated":{"reason":"Error","exitCode":{{{{code}}}}}}}""");
        Assert.Equal(expected, container.Says?.ToString());
    }

    [Fact]
    public void Read_RunsAgainAfterAFall_TellsTheRunBefore()
    {
        var container = Read("""{"name":"app"}""", """{"name":"app","ready":true,"restartCount":1,"state":{"running":{"startedAt":"2026-11-22T11:00:00Z"}},"lastState":{"terminated":{"exitCode":2}}}""");
        Assert.Equal("Container.Before(Exit.Code(2))", container.Says?.ToString());
        Assert.False(container.Troubled);
    }

    [Fact]
    public void Read_AllKinds_InTheOrderOfTheirStart()
    {
        var spec = Json.Of("""{"initContainers":[{"name":"setup"},{"name":"proxy","restartPolicy":"Always"}],"containers":[{"name":"app"}],"ephemeralContainers":[{"name":"debug"}]}""");
        Assert.Equal(
            [("setup", ContainerKind.Init), ("proxy", ContainerKind.Sidecar), ("app", ContainerKind.Main), ("debug", ContainerKind.Ephemeral)],
            ContainerReader.Read(spec, null, "shop").Select(container => (container.Name, container.Kind)));
    }

    [Fact]
    public void Read_Probes_AreWords()
    {
        var container = Read("""{"name":"app","readinessProbe":{"httpGet":{"path":"/ready","port":"http"},"periodSeconds":5},"livenessProbe":{"grpc":{"port":9000},"initialDelaySeconds":30}}""", "{}");
        Assert.Equal(["readiness Probe.Http(HTTP, :http/ready) Probe.Timing(00:00:05, 3, 00:00:01)", "liveness Probe.Grpc(:9000) Probe.TimingAfter(00:00:10, 3, 00:00:01, 00:00:30)"],
            container.Probes.Select(probe => $"{probe.Name} {probe.Asks} {probe.Timing}"));
    }

    [Fact]
    public void Read_Environment_NamesEachSource()
    {
        var container = Read(
            """
            {"name":"app","envFrom":[{"prefix":"DB_","secretRef":{"name":"db"}}],"env":[{"name":"A","value":"1"},
            {"name":"B","valueFrom":{"configMapKeyRef":{"name":"settings","key":"b","optional":true}}},{"name":"C","valueFrom":{"secretKeyRef":{"name":"db","key":"c"}}},
            {"name":"D","valueFrom":{"fieldRef":{"fieldPath":"status.podIP"}}}]}
            """,
            "{}");
        Assert.Equal(
            ["DB_ shop/db  secret all", "A  1", "B shop/settings b optional", "C shop/db c secret", "D  status.podIP"],
            container.Environment.Select(entry =>
                $"{entry.Name} {(entry.Source is { } source ? $"{source.Namespace}/{source.Name}" : "")} {entry.Value ?? entry.Key}{(entry.Secret ? " secret" : "")}{(entry.All ? " all" : "")}{(entry.Optional ? " optional" : "")}"));
    }

    private static ContainerDetails Read(string container, string status) => Assert.Single(ContainerReader.Read(
        Json.Of($$"""{"containers":[{{container}}]}"""), Json.Of($$"""{"containerStatuses":[{{status}}]}"""), "shop"));
}
