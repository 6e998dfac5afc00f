using Dashboard.Services.Cluster.Objects.Nodes;
using Dashboard.Unit.Cluster.Objects.Support;

namespace Dashboard.Unit.Cluster.Objects.Nodes;

public sealed class PodAllocationReaderTests
{
    [Theory]
    [InlineData("""{"containers":[{"resources":{"requests":{"cpu":"100m"}}},{"resources":{"requests":{"cpu":"200m"}}}]}""", 0.3)]
    [InlineData("""{"initContainers":[{"resources":{"requests":{"cpu":"1"}}}],"containers":[{"resources":{"requests":{"cpu":"100m"}}}]}""", 1)]
    [InlineData("""{"initContainers":[{"restartPolicy":"Always","resources":{"requests":{"cpu":"50m"}}}],"containers":[{"resources":{"requests":{"cpu":"100m"}}}]}""", 0.15)]
    [InlineData("""{"initContainers":[{"restartPolicy":"Always","resources":{"requests":{"cpu":"50m"}}},{"resources":{"requests":{"cpu":"1"}}}],"containers":[{}]}""", 1.05)]
    [InlineData("""{"overhead":{"cpu":"10m"},"containers":[{"resources":{"requests":{"cpu":"100m"}}}]}""", 0.11)]
    [InlineData("""{"resources":{"requests":{"cpu":"2"}},"containers":[{"resources":{"requests":{"cpu":"100m"}}}]}""", 2)]
    [InlineData("""{"containers":[{}]}""", 0)]
    public void Read_Requests_AreWhatTheSchedulerCounts(string spec, double expected) =>
        Assert.Equal(expected, PodAllocationReader.Read(Json.Of($$"""{"metadata":{"name":"x"},"spec":{{spec}}}"""))!.CpuRequest, 6);

    [Fact]
    public void Read_NoLimits_IsWithoutOne() => Assert.Null(PodAllocationReader.Read(Json.Of("""{"spec":{"containers":[{"resources":{"requests":{"cpu":"1"}}}]}}"""))!.CpuLimit);

    [Theory]
    [InlineData("Succeeded")]
    [InlineData("Failed")]
    public void Read_Ended_TakesNothing(string phase) => Assert.Null(PodAllocationReader.Read(Json.Of($$$"""{"status":{"phase":"{{{phase}}}"}}""")));
}
