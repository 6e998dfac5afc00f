using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Status;

public sealed class StatusReaderTests
{
    [Theory]
    [InlineData("""{"status":{"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"ready":true,"state":{"running":{}}}]}}""", "Running", ObjectHealth.Good)]
    [InlineData("""{"status":{"phase":"Running","containerStatuses":[{"ready":false,"state":{"running":{}}}]}}""", "Running", ObjectHealth.Warning)]
    [InlineData("""{"status":{"phase":"Running","containerStatuses":[{"state":{"waiting":{"reason":"CrashLoopBackOff"}}},{"ready":true,"state":{"running":{}}}]}}""", "CrashLoopBackOff", ObjectHealth.Bad)]
    [InlineData("""{"status":{"phase":"Pending"}}""", "Pending", ObjectHealth.Moving)]
    [InlineData("""{"status":{"phase":"Succeeded","containerStatuses":[{"state":{"terminated":{"reason":"Completed","exitCode":0}}}]}}""", "Completed", ObjectHealth.Idle)]
    [InlineData("""{"status":{"phase":"Failed","reason":"Evicted"}}""", "Evicted", ObjectHealth.Bad)]
    [InlineData("""{"metadata":{"deletionTimestamp":"2026-11-22T11:00:00Z"},"status":{"phase":"Running"}}""", "Terminating", ObjectHealth.Moving)]
    [InlineData("""{"spec":{"initContainers":[{"name":"a"},{"name":"b"}]},"status":{"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"terminated":{"exitCode":0}}},{"name":"b","state":{"running":{}}}]}}""", "Init:1/2", ObjectHealth.Moving)]
    [InlineData("""{"spec":{"initContainers":[{"name":"a"}]},"status":{"initContainerStatuses":[{"name":"a","state":{"waiting":{"reason":"ImagePullBackOff"}}}]}}""", "Init:ImagePullBackOff", ObjectHealth.Bad)]
    public void Pod_State_IsKubectlsWord(string json, string word, ObjectHealth health) => Assert.Equal(new StatusWord(health, word), PodStatus.Read(Json.Of(json)));

    [Theory]
    [InlineData("""{"spec":{"replicas":3},"status":{"readyReplicas":3,"updatedReplicas":3}}""", "Available", ObjectHealth.Good)]
    [InlineData("""{"spec":{"replicas":3},"status":{"readyReplicas":2,"updatedReplicas":3}}""", "Degraded", ObjectHealth.Warning)]
    [InlineData("""{"spec":{"replicas":3},"status":{"readyReplicas":3,"updatedReplicas":1}}""", "Progressing", ObjectHealth.Moving)]
    [InlineData("""{"spec":{"replicas":0},"status":{}}""", "ScaledToZero", ObjectHealth.Idle)]
    [InlineData("""{"spec":{"replicas":3},"status":{"updatedReplicas":3}}""", "Unavailable", ObjectHealth.Bad)]
    [InlineData("""{"spec":{"replicas":3},"status":{"readyReplicas":3,"updatedReplicas":1,"conditions":[{"type":"Progressing","status":"False"}]}}""", "ProgressDeadlineExceeded", ObjectHealth.Bad)]
    public void Deployment_State_IsAWord(string json, string word, ObjectHealth health) =>
        Assert.Equal(new StatusWord(health, word), StatusReader.Read(Some.Snapshot(Some.Resource("apps", "deployments", "Deployment"), json)));

    [Theory]
    [InlineData("Ready", "True", ObjectHealth.Good)]
    [InlineData("Ready", "False", ObjectHealth.Bad)]
    [InlineData("Ready", "Unknown", ObjectHealth.Warning)]
    [InlineData("MemoryPressure", "True", ObjectHealth.Bad)]
    [InlineData("MemoryPressure", "False", ObjectHealth.Good)]
    [InlineData("NetworkUnavailable", "True", ObjectHealth.Bad)]
    [InlineData("NamespaceDeletionContentFailure", "True", ObjectHealth.Bad)]
    [InlineData("ReplicaFailure", "True", ObjectHealth.Bad)]
    [InlineData("Suspended", "True", ObjectHealth.Idle)]
    public void Condition_EitherSense_IsColouredRight(string type, string status, ObjectHealth expected) => Assert.Equal(expected, ConditionReader.HealthOf(type, status));

    [Fact]
    public void CustomResource_NotReady_SaysWhy()
    {
        var snapshot = Some.Snapshot(Some.Resource("example.com", "widgets", "Widget"), """{"status":{"conditions":[{"type":"Ready","status":"False","reason":"NoDisk"}]}}""");
        Assert.Equal(new StatusWord(ObjectHealth.Bad, "NoDisk"), StatusReader.Read(snapshot));
    }
}
