using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Unit.Cluster.Problems;

public sealed class PodTroublesTests
{
    private static string Crashed(string reason, int exit) => $$"""
        {"spec":{"containers":[{"name":"app","image":"shop/payment:2.14.0","resources":{"limits":{"memory":"256Mi"} } }]},
         "status":{"phase":"Running","containerStatuses":[{"name":"app","restartCount":6,"ready":false,"state":{"waiting":{"reason":"CrashLoopBackOff"} },
           "lastState":{"terminated":{"reason":"{{reason}}","exitCode":{{exit}},"finishedAt":"{{PictureBuilder.Ago(1)}}"} } }]} }
        """;

    [Fact]
    public void KilledForMemory_AfterRollOut_TellsLimitLogAndBothVersions()
    {
        var problem = new PictureBuilder()
            .Deployment("payment", 2, 1, ("shop/payment:2.13.4", 3000), ("shop/payment:2.14.0", 12))
            .Pod("payment-a", "CrashLoopBackOff", 6, owner: "payment", set: 1, json: Crashed("OOMKilled", 137))
            .Log("payment-a", "INFO loading\nFATAL heap: allocation failed\n")
            .Pod("payment-b", "Running", owner: "payment", set: 1, ready: true)
            .JudgeOne();

        Assert.Equal("payment", problem.Subject.Name);
        Assert.Equal("Deployment", problem.SubjectKind);
        Assert.Equal(ProblemSeverity.Bad, problem.Severity);
        Assert.Equal("ProblemMemoryKillTimes(6, 00:12:00)", problem.Headline.ToString());
        Assert.Contains(problem.Details, detail => detail.Key == "ProblemMemoryLimit");
        Assert.Contains(problem.Details, detail => detail.ToString().StartsWith("ProblemAfterImage(2.14.0,", StringComparison.Ordinal) && detail.ToString().EndsWith("2.13.4)", StringComparison.Ordinal));
        Assert.Equal("FATAL heap: allocation failed", problem.Quote);
    }

    [Fact]
    public void Crash_OfOlderPod_TellsExitCodeAndRestartsInAll()
    {
        var problem = new PictureBuilder()
            .Deployment("payment", 1, 0, ("shop/payment:2.14.0", 3000))
            .Pod("payment-a", "CrashLoopBackOff", 6, minutes: 3000, owner: "payment", json: Crashed("Error", 3))
            .Event("p-payment-a", "BackOff", "Back-off restarting failed container", first: 12)
            .JudgeOne();

        Assert.Equal("ProblemCrashInAll(ProblemExitCode(3), 6)", problem.Headline.ToString());
        Assert.Equal(PictureBuilder.Now - TimeSpan.FromMinutes(12), problem.Since);
    }

    [Fact]
    public void Crash_OfManyPods_IsOneLine()
    {
        var builder = new PictureBuilder().Deployment("payment", 2000, 0, ("shop/payment:2.14.0", 20));
        for (var i = 0; i < 2000; i++)
            builder.Pod($"payment-{i}", "CrashLoopBackOff", 4, owner: "payment");

        var problem = builder.JudgeOne();

        Assert.Equal(2000, problem.AffectedCount);
        Assert.Equal(20, problem.Affected.Count);
    }

    [Fact]
    public void Image_NotFound_TellsTheOneThatLastRan()
    {
        var problem = new PictureBuilder()
            .Deployment("indexer", 2, 0, ("registry.example/indexer:4.0", 9000), ("registry.example/indexer:4.1", 41))
            .Pod("indexer-a", "ImagePullBackOff", minutes: 41, owner: "indexer", set: 1, json: """
                {"spec":{"containers":[{"name":"app","image":"registry.example/indexer:4.1"}]},"status":{"containerStatuses":[{"name":"app","state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image"} } }]} }
                """)
            .Event("p-indexer-a", "Failed", "Failed to pull image \"registry.example/indexer:4.1\": not found")
            .JudgeOne();

        Assert.Equal("ProblemHasOf(0, 2, ProblemImage)", problem.Headline.ToString());
        Assert.Equal("registry.example/indexer:4.1", problem.Quote);
        Assert.Contains(problem.Details, detail => detail.Key == "ProblemImageMissing");
        Assert.Contains(problem.Details, detail => detail.ToString() == "ProblemImageLastRan(4.0)");
    }

    [Fact]
    public void Readiness_Failing_QuotesTheProbe()
    {
        var problem = new PictureBuilder()
            .Deployment("catalog", 2, 1, ("a:1", 9000))
            .Pod("catalog-a", "Running", minutes: 900, owner: "catalog")
            .Event("p-catalog-a", "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503")
            .JudgeOne();

        Assert.Equal("ProblemReadinessProbe", problem.Headline.Key);
        Assert.Equal("HTTP probe failed with statuscode: 503", problem.Quote);
    }

    [Fact]
    public void Liveness_Failing_ExplainsTheKill()
    {
        var problem = new PictureBuilder()
            .Deployment("catalog", 1, 0, ("a:1", 9000))
            .Pod("catalog-a", "CrashLoopBackOff", 6, owner: "catalog", json: Crashed("Error", 137))
            .Event("p-catalog-a", "Unhealthy", "Liveness probe failed: HTTP probe failed with statuscode: 500")
            .JudgeOne();

        Assert.StartsWith("ProblemLivenessProbe", problem.Headline.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_Missing_QuotesWhatIsMissing()
    {
        var problem = new PictureBuilder()
            .Pod("lonely", "CreateContainerConfigError", json: """
                {"spec":{"containers":[{"name":"app","image":"a:1"}]},"status":{"containerStatuses":[{"name":"app","state":{"waiting":{"reason":"CreateContainerConfigError","message":"secret \"db\" not found"} } }]} }
                """)
            .JudgeOne();

        Assert.Equal("ProblemCannotRun(ProblemConfiguration)", problem.Headline.ToString());
        Assert.Equal("secret \"db\" not found", problem.Quote);
    }

    [Fact]
    public void Mount_Failing_QuotesTheKubelet()
    {
        var problem = new PictureBuilder()
            .Pod("db-0", "ContainerCreating")
            .Event("p-db-0", "FailedMount", "MountVolume.SetUp failed for volume \"x\"")
            .JudgeOne();

        Assert.Equal("ProblemCannotRun(ProblemMount)", problem.Headline.ToString());
    }

    [Fact]
    public void RollOut_FailingWhileOldServes_IsAWarning()
    {
        var problem = new PictureBuilder()
            .Deployment("web", 2, 2, ("a:1", 900), ("a:2", 10))
            .Pod("web-new", "ErrImagePull", minutes: 10, owner: "web", set: 1)
            .JudgeOne();

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
    }

    [Fact]
    public void Pods_StartingOrFinished_AreNoProblem()
    {
        var report = new PictureBuilder()
            .Pod("new", "ContainerCreating", minutes: 0.3)
            .Pod("done", "Completed")
            .Pod("well", "Running", ready: true)
            .Judge();

        Assert.Empty(report.Problems);
        Assert.Equal(3, report.PodsAsWanted);
    }

    [Fact]
    public void Pods_OnLostNode_AreToldByTheNode()
    {
        var node = NodeFacts.Read(
            PictureBuilder.Json($$"""{"metadata":{"name":"n1","uid":"n1"},"status":{"conditions":[{"type":"Ready","status":"Unknown","lastTransitionTime":"{{PictureBuilder.Ago(5)}}","message":"Kubelet stopped posting node status."}]} }"""),
            PictureBuilder.Resource("nodes"));
        var report = new PictureBuilder()
            .With(picture => picture with { Nodes = [node] })
            .Deployment("web", 2, 1, ("a:1", 900))
            .Pod("web-a", "Running", owner: "web", node: "n1")
            .Pod("web-b", "Running", owner: "web", ready: true, node: "n2")
            .Judge();

        Assert.Equal(["n1", "web"], report.Problems.Select(problem => problem.Subject.Name));
        Assert.Equal(ProblemSeverity.Warning, report.Problems[1].Severity);
    }
}
