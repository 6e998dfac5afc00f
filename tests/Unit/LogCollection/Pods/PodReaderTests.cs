using Dashboard.Services.LogCollection.Pods;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.LogCollection.Pods;

public sealed class PodReaderTests
{
    private const string Crashing = """
        {"metadata":{"uid":"u","name":"p","namespace":"n","labels":{"app":"web"}},
         "spec":{"nodeName":"node-1","containers":[{"name":"app","image":"app:1"}],"initContainers":[{"name":"init","image":"init:1"}]},
         "status":{
           "initContainerStatuses":[{"name":"init","restartCount":0,"containerID":"containerd://i","image":"x","state":{"terminated":{"containerID":"containerd://i","startedAt":"2026-01-01T00:00:00Z","finishedAt":"2026-01-01T00:00:05Z"}},"lastState":{}}],
           "containerStatuses":[{"name":"app","restartCount":4,"containerID":"containerd://4","image":"x","state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"containerID":"containerd://4","finishedAt":"2026-01-01T00:01:00Z"}}}],
           "ephemeralContainerStatuses":[{"name":"debug","restartCount":0,"image":"busybox","state":{"waiting":{"reason":"ContainerCreating"}},"lastState":{}}]}}
        """;

    [Fact]
    public void Read_Pod_HasAllSortsOfContainersWithTheirInstances()
    {
        var pod = PodReader.Read(Json.Of(Crashing));

        Assert.Equal(("u", "p", "n", "node-1", "web"), (pod.Uid, pod.Name, pod.Namespace, pod.Node, pod.Labels["app"]));
        Assert.Equal([("init", "init:1"), ("app", "app:1"), ("debug", "busybox")], pod.Containers.Select(container => (container.Name, container.Image!)));
        Assert.Equal(("containerd://i", 0, false), (pod.Containers[0].Current!.Id, pod.Containers[0].Current!.Number, pod.Containers[0].Current!.Running));
        Assert.Equal((null, "containerd://4", 4), (pod.Containers[1].Current, pod.Containers[1].Last!.Id, pod.Containers[1].Last!.Number));
        Assert.Equal((null, null), (pod.Containers[2].Current, pod.Containers[2].Last));
    }

    [Fact]
    public void Read_RunningAfterARestart_CountsTheInstances()
    {
        var container = PodReader.Read(Json.Of("""
            {"metadata":{"uid":"u"},"status":{"containerStatuses":[{"name":"app","restartCount":2,"containerID":"c2","state":{"running":{"startedAt":"2026-01-01T00:00:00Z"}},"lastState":{"terminated":{"containerID":"c1"}}}]}}
            """)).Containers[0];

        Assert.Equal(("c2", 2, true, "c1", 1), (container.Current!.Id, container.Current.Number, container.Current.Running, container.Last!.Id, container.Last.Number));
    }

    [Fact]
    public void Read_Nothing_IsEmpty() => Assert.Equal(("", 0), (PodReader.Read(Json.Of("{}")).Uid, PodReader.Read(Json.Of("{}")).Containers.Count));
}
