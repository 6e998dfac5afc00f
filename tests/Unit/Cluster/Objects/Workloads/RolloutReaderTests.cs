using Dashboard.Services.Cluster.Objects.Workloads;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Workloads;

public sealed class RolloutReaderTests
{
    [Theory]
    [InlineData("""{"spec":{"replicas":3},"status":{"replicas":4,"updatedReplicas":1,"readyReplicas":3}}""", "Rollout.Updating(1, 3)")]
    [InlineData("""{"spec":{"replicas":3},"status":{"replicas":4,"updatedReplicas":3,"readyReplicas":3}}""", "Rollout.Ending(1)")]
    [InlineData("""{"spec":{"replicas":3},"status":{"replicas":3,"updatedReplicas":3,"readyReplicas":2}}""", "Rollout.Waiting(1, 3)")]
    [InlineData("""{"spec":{"replicas":3},"status":{"replicas":3,"updatedReplicas":3,"readyReplicas":3}}""", null)]
    [InlineData("""{"spec":{"replicas":3,"paused":true},"status":{"replicas":3,"updatedReplicas":0}}""", "Rollout.Paused")]
    [InlineData("""{"metadata":{"generation":2},"spec":{"replicas":3},"status":{"observedGeneration":1}}""", "Rollout.NotSeen")]
    [InlineData("""{"spec":{"replicas":3},"status":{"conditions":[{"type":"Progressing","status":"False","message":"too late"}]}}""", "Rollout.Stuck(too late)")]
    public void Deployment_Progress_IsASentence(string json, string? expected) =>
        Assert.Equal(expected, RolloutReader.Read(Some.Snapshot(Some.Resource("apps", "deployments", "Deployment"), json)).Progress?.ToString());

    [Fact]
    public void StatefulSet_Partition_KeepsSomeBack()
    {
        var read = RolloutReader.Read(Some.Snapshot(
            Some.Resource("apps", "statefulsets", "StatefulSet"),
            """{"spec":{"replicas":3,"updateStrategy":{"rollingUpdate":{"partition":2}}},"status":{"replicas":3,"readyReplicas":3,"updatedReplicas":1,"currentRevision":"a","updateRevision":"b"}}"""));
        Assert.Null(read.Progress);
        Assert.Contains(read.Facts, fact => fact.Values[0].Value.ToString() == "Strategy.Partition(2)");
    }

    [Fact]
    public void StatefulSet_Through_IsNotUpdating()
    {
        var read = RolloutReader.Read(Some.Snapshot(
            Some.Resource("apps", "statefulsets", "StatefulSet"), """{"spec":{"replicas":2},"status":{"replicas":2,"readyReplicas":2,"currentRevision":"a","updateRevision":"a"}}"""));
        Assert.Null(read.Progress);
    }
}
