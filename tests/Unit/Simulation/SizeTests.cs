using System.Text.Json.Nodes;
using Dashboard.Simulation;
using Dashboard.Simulation.Store;

namespace Dashboard.Unit.Simulation;

/// <summary>Many more pods: they behave like the others, and take work in proportion to their number.</summary>
public sealed class SizeTests
{
    private const int Few = 2_000;
    private const int Many = 10_000;
    private const double LargestBytesPerPod = 60_000;

    [Fact]
    public void ExtraPods_TenThousand_AreThereAndScale()
    {
        var large = Make(Many);

        Assert.Equal(Many, large.Store.Of("pods").All.Count(pod => pod.Labels.GetValueOrDefault("app") == "sample"));
        Assert.All(large.Store.Of("pods").All, pod => Assert.Equal("Running", pod.Json.Text("status", "phase") is "Succeeded" ? "Running" : pod.Json.Text("status", "phase")));
        large.Store.Change(new ObjectKey("deployments.apps", "scale-0", "sample"), json => json.Set((JsonNode)1990, "spec", "replicas"));
        large.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1990, large.Get("deployments.apps", "scale-0", "sample").Json.Count("status", "readyReplicas"));
    }

    /// <summary>Allocated bytes in place of seconds, which depend on what else runs: work that grows with the square of the pods would show in both.</summary>
    [Fact]
    public void Populate_ManyPods_TakesWorkInProportion()
    {
        var without = AllocatedBy(0);
        var few = AllocatedBy(Few) - without;
        var many = AllocatedBy(Many) - without;

        Assert.InRange(many / Many, 0, LargestBytesPerPod);
        Assert.InRange(many / few, 1, 1.5 * Many / Few);
    }

    private static double AllocatedBy(int extraPods)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Make(extraPods);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SampleWorld Make(int extraPods) => new(new SimulationOptions { Only = [], FixedTokens = true, ExtraPods = extraPods });
}
