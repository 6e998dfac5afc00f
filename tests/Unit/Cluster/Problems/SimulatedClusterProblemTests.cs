using System.Diagnostics;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Simulation;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>Every incident of the simulation is found, by its cause, and a quiet cluster is calm.</summary>
public sealed class SimulatedClusterProblemTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, string, string> Incidents => new()
    {
        { "killed-for-memory", "payment", "ProblemMemoryKill", "FATAL heap" },
        { "image-not-found", "search-indexer", "ProblemImage", "4.1" },
        { "crash-loop", "", "ProblemCrash", "" },
        { "readiness-failing", "catalog", "ProblemReadinessProbe", "statuscode: 503" },
        { "unschedulable", "forecast", "ProblemUnschedulable", "memory" },
        { "stuck-roll-out", "checkout", "ProblemReadinessProbe", "context deadline exceeded" },
        { "pending-claim", "archive", "ProblemClaimPending", "fast-nvme" },
        { "namespace-stuck", "legacy-cart", "ProblemNamespaceStuck", "" },
        { "failed-job", "price-import", "ProblemJobTries", "import aborted" },
        { "cron-job-failing", "report", "ProblemCronRuns", "psql: error" },
        { "disk-pressure", "node-3", "ProblemNodeDisk", "" },
        { "node-not-ready", "node-5", "ProblemNodeSilent", "" },
        { "quota-exceeded", "suggest", "ProblemQuotaBlocks", "exceeded quota" },
        { "disruption-budget-blocks", "orders-db", "ProblemBudgetForEver", "" },
        { "certificate-expiring", "storefront-tls", "ProblemCertificateExpires", "shop.example.com" },
        { "webhook-refuses", "reviews", "ProblemWebhookRefuses", "has no signature" },
    };

    [Theory]
    [MemberData(nameof(Incidents))]
    public async Task Find_Incident_IsToldByItsCause(string incident, string subject, string cause, string words)
    {
        var report = await FindAsync(new SimulationOptions { Only = [incident] });

        Assert.Contains(report.Problems, problem =>
            (subject.Length == 0 || problem.Subject.Name == subject)
            && problem.Headline.ToString().Contains(cause, StringComparison.Ordinal)
            && $"{problem.Quote} {string.Join(' ', problem.Details)}".Contains(words, StringComparison.Ordinal));
        Assert.True(report.Problems.Count <= 4, "One trouble is told in many lines");
    }

    [Fact]
    public async Task Find_QuietCluster_IsCalm()
    {
        var report = await FindAsync(new SimulationOptions { Incidents = false });

        Assert.Empty(report.Problems);
        Assert.Equal(report.PodsTotal, report.PodsAsWanted);
    }

    private async Task<ProblemReport> FindAsync(SimulationOptions options)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var cluster = await SimulatedCluster.StartAsync(options, TimeProvider.System, cancellation);
        var client = RealCluster.Connect(new ClusterEndpoint { Server = cluster.Server, Name = "simulation" }, new KubernetesCredential.BearerToken(cluster.Accounts[0].Token));
        var problems = new ClusterProblems(client, new Diagnoses(new PodFeeds(TimeProvider.System), new EventFeeds(TimeProvider.System), TimeProvider.System));
        var clock = Stopwatch.StartNew();
        var found = await problems.FindAsync(NamespaceScope.All, cancellation);
        Assert.True(found.IsSuccess, found.Failure?.Message);
        output.WriteLine($"found in {clock.ElapsedMilliseconds} ms");
        foreach (var problem in found.Value.Problems)
            output.WriteLine($"{problem.Severity} {problem.Subject} {problem.Headline} | {string.Join(" · ", problem.Details)} | {problem.Quote} | {problem.Since:HH:mm:ss} | {problem.AffectedCount}");
        output.WriteLine($"{found.Value.PodsAsWanted} of {found.Value.PodsTotal}, blind: {string.Join(", ", found.Value.BlindKinds)}");
        return found.Value;
    }
}
