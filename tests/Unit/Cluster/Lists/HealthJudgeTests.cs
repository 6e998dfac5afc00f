using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists.Health;

namespace Dashboard.Unit.Cluster.Lists;

public sealed class HealthJudgeTests
{
    [Theory]
    [InlineData("Running", "2/2", HealthTone.Ok)]
    [InlineData("Running", "1/2", HealthTone.Warn)]
    [InlineData("Completed", "0/1", HealthTone.Idle)]
    [InlineData("Pending", "0/1", HealthTone.Warn)]
    [InlineData("ContainerCreating", "0/1", HealthTone.Info)]
    [InlineData("Init:1/3", "0/1", HealthTone.Info)]
    [InlineData("Init:CrashLoopBackOff", "0/1", HealthTone.Bad)]
    [InlineData("CrashLoopBackOff", "0/1", HealthTone.Bad)]
    [InlineData("OOMKilled", "0/1", HealthTone.Bad)]
    [InlineData("ImagePullBackOff", "0/1", HealthTone.Bad)]
    [InlineData("ErrImageNeverPull", "0/1", HealthTone.Bad)]
    [InlineData("CreateContainerConfigError", "0/1", HealthTone.Bad)]
    [InlineData("Evicted", "0/1", HealthTone.Bad)]
    [InlineData("ExitCode:137", "0/1", HealthTone.Bad)]
    [InlineData("Terminating", "1/1", HealthTone.Info)]
    public void Judge_Pod_IsByItsWord(string status, string ready, HealthTone expected) =>
        Assert.Equal(new RowHealth(expected, status), Judge("pods", ["Ready", "Status"], [ready, status]));

    [Theory]
    [InlineData("Running", "1/1", HealthTone.Bad, "NodeLost")]
    [InlineData("Running", "1/2", HealthTone.Bad, "NodeLost")]
    [InlineData("ContainerCreating", "0/1", HealthTone.Bad, "NodeLost")]
    [InlineData("Terminating", "1/1", HealthTone.Bad, "Terminating")]
    [InlineData("CrashLoopBackOff", "0/1", HealthTone.Bad, "CrashLoopBackOff")]
    [InlineData("Completed", "0/1", HealthTone.Idle, "Completed")]
    public void OnLostNode_Pod_KeepsOnlyWhatEnded(string status, string ready, HealthTone tone, string word) =>
        Assert.Equal(new RowHealth(tone, word), PodHealth.OnLostNode(Judge("pods", ["Ready", "Status"], [ready, status])));

    [Theory]
    [InlineData("3/3", HealthTone.Ok)]
    [InlineData("2/3", HealthTone.Warn)]
    [InlineData("0/3", HealthTone.Bad)]
    [InlineData("0/0", HealthTone.Idle)]
    public void Judge_Deployment_IsByItsReadyPods(string ready, HealthTone expected) => Assert.Equal(expected, Judge("deployments.apps", ["Ready"], [ready]).Tone);

    [Theory]
    [InlineData("Ready", HealthTone.Ok)]
    [InlineData("Ready,SchedulingDisabled", HealthTone.Warn)]
    [InlineData("NotReady", HealthTone.Bad)]
    public void Judge_Node_IsByItsStatus(string status, HealthTone expected) => Assert.Equal(expected, Judge("nodes", ["Status"], [status]).Tone);

    [Theory]
    [InlineData("persistentvolumeclaims", "Status", "Pending", HealthTone.Warn)]
    [InlineData("persistentvolumeclaims", "Status", "Lost", HealthTone.Bad)]
    [InlineData("jobs.batch", "Status", "Failed", HealthTone.Bad)]
    [InlineData("jobs.batch", "Status", "Complete", HealthTone.Idle)]
    [InlineData("apiservices.apiregistration.k8s.io", "Available", "False (MissingEndpoints)", HealthTone.Bad)]
    [InlineData("certificates.cert-manager.io", "Ready", "True", HealthTone.Ok)]
    [InlineData("certificates.cert-manager.io", "Ready", "False", HealthTone.Bad)]
    [InlineData("backups.velero.io", "Phase", "PartiallyFailed", HealthTone.Bad)]
    [InlineData("things.example.com", "State", "Purple", HealthTone.None)]
    public void Judge_StateColumn_IsByItsWord(string type, string column, string cell, HealthTone expected) => Assert.Equal(expected, Judge(type, [column], [cell]).Tone);

    [Theory]
    [InlineData("1/1", HealthTone.Idle)]
    [InlineData("0/1", HealthTone.Info)]
    public void Judge_JobOfAnOldServer_IsByItsCompletions(string completions, HealthTone expected) => Assert.Equal(expected, Judge("jobs.batch", ["Completions"], [completions]).Tone);

    [Fact]
    public void Judge_KindWithoutState_TellsNothing() => Assert.Equal(RowHealth.Unknown, Judge("configmaps", ["Data"], ["3"]));

    [Theory]
    [InlineData(1, HealthTone.Info)]
    [InlineData(10, HealthTone.Warn)]
    public void Judge_EndingForLong_IsNotAsWanted(int minutes, HealthTone expected) =>
        Assert.Equal(expected, Judge("configmaps", ["Data"], ["3"], SomePods.Now.AddMinutes(-minutes)).Tone);

    [Fact]
    public void Judge_RowShorterThanItsColumns_DoesNotThrow() => Assert.Equal(HealthTone.Warn, Judge("pods", ["Ready", "Status"], []).Tone);

    private static RowHealth Judge(string qualifiedName, string[] columns, string[] cells, DateTimeOffset? ending = null)
    {
        var dot = qualifiedName.IndexOf('.', StringComparison.Ordinal);
        var type = dot < 0 ? new ResourceType("", "v1", qualifiedName) : new ResourceType(qualifiedName[(dot + 1)..], "v1", qualifiedName[..dot]);
        var metadata = SomePods.Row("x").Metadata with { DeletionTimestamp = ending };
        return HealthJudge.For(type, [.. columns.Select(name => new TableColumn(name, "string", "", "", 0))]).Judge(cells, metadata, SomePods.Now);
    }
}
