using System.Text.Json;
using Dashboard.Services.Cluster.Capacity;

namespace Dashboard.Unit.Cluster.Capacity;

public sealed class PodRequestTests
{
    private static double Cpu(string spec) => PodRequest.Read(JsonSerializer.Deserialize<JsonElement>($$"""{"metadata":{"namespace":"shop"},"spec":{{spec}} }""")).Amounts.Cpu;

    private static string Asks(string cpu, string more = "") => $$"""{"resources":{"requests":{"cpu":"{{cpu}}"} }{{more}} }""";

    [Fact]
    public void Read_Containers_AreSummed() => Assert.Equal(0.3, Cpu($$"""{"containers":[{{Asks("100m")}},{{Asks("200m")}}]}"""), 6);

    [Fact]
    public void Read_LargerInitContainer_Counts() => Assert.Equal(1, Cpu($$"""{"initContainers":[{{Asks("1")}}],"containers":[{{Asks("200m")}}]}"""), 6);

    [Fact]
    public void Read_Sidecar_CountsWithContainersAndLaterSteps() =>
        Assert.Equal(1.5, Cpu($$"""{"initContainers":[{{Asks("500m", ",\"restartPolicy\":\"Always\"")}},{{Asks("1")}}],"containers":[{{Asks("200m")}}]}"""), 6);

    [Fact]
    public void Read_Overhead_IsAdded() => Assert.Equal(0.35, Cpu($$"""{"overhead":{"cpu":"250m"},"containers":[{{Asks("100m")}}]}"""), 6);

    [Fact]
    public void Read_PodLevelRequest_StandsForAll() => Assert.Equal(2, Cpu($$"""{"resources":{"requests":{"cpu":"2"} },"containers":[{{Asks("100m")}}]}"""), 6);
}
