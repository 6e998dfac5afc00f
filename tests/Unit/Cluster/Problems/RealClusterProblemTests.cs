using System.Diagnostics;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>What is wrong on a real cluster that holds a crash loop, a missing image, a pod that fits nowhere and a job with a failed index.</summary>
public sealed class RealClusterProblemTests(ITestOutputHelper output)
{
    private static readonly string[] Needed = ["broken", "batch"];

    [Fact]
    public async Task Find_BrokenNamespace_TellsEveryCause()
    {
        var client = RealCluster.Connect();
        var cancellation = TestContext.Current.CancellationToken;
        var namespaces = await client.ListMetadataAsync(new ResourceType("", "v1", "namespaces"), new ListRequest(), cancellation);
        Assert.SkipUnless(namespaces.IsSuccess && Needed.All(name => namespaces.Value.Any(it => it.Name == name)), "The cluster has no namespaces broken and batch");
        var problems = new ClusterProblems(client, new Diagnoses(new PodFeeds(TimeProvider.System), new EventFeeds(TimeProvider.System), TimeProvider.System));

        var clock = Stopwatch.StartNew();
        var found = await problems.FindAsync(NamespaceScope.All, cancellation);
        output.WriteLine($"found in {clock.ElapsedMilliseconds} ms");

        Assert.True(found.IsSuccess, found.Failure?.Message);
        foreach (var problem in found.Value.Problems)
            output.WriteLine($"{problem.Severity} {problem.Subject} {problem.Headline} | {string.Join(" · ", problem.Details)} | {problem.Quote} | {problem.Since:HH:mm:ss} | {problem.AffectedCount}");
        output.WriteLine($"{found.Value.PodsAsWanted} of {found.Value.PodsTotal}, blind: {string.Join(", ", found.Value.BlindKinds)}");
        Problem Of(string name) => Assert.Single(found.Value.Problems, problem => problem.Subject.Name == name && problem.Subject.Namespace is "broken" or "batch");
        Assert.StartsWith("ProblemCrash", Of("crasher").Headline.Key, StringComparison.Ordinal);
        Assert.Equal("FATAL cannot reach database", Of("crasher").Quote);
        Assert.Contains("ProblemImage", Of("typo").Headline.ToString(), StringComparison.Ordinal);
        Assert.Contains("ProblemUnschedulable", Of("toobig").Headline.ToString(), StringComparison.Ordinal);
        Assert.Contains("memory", string.Join(',', Of("toobig").Details), StringComparison.Ordinal);
        Assert.Equal("ProblemJobIndexes(3)", Of("shards").Headline.ToString());
    }
}
