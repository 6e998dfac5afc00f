using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Cluster.Pods;

public sealed class PodReadinessTests
{
    private const string Ready = """{"type":"ContainersReady","status":"True"}""";

    [Fact]
    public void WhyNot_ContainersReadyAndPodNot_ItsNodeIsLost()
    {
        var pod = Json.Of(Pod("", """{"type":"Ready","status":"False"},""" + Ready));

        Assert.Equal(("PodOnLostNode", "node-3"), (PodReadiness.WhyNot(pod).Key, PodReadiness.WhyNot(pod).Arguments[0]));
        Assert.Equal(new StatusWord(ObjectHealth.Bad, "NodeLost"), PodStatus.Read(pod));
    }

    [Theory]
    [InlineData("", """{"type":"Ready","status":"True"},""" + Ready)]
    [InlineData("", """{"type":"Ready","status":"False"},{"type":"ContainersReady","status":"False"}""")]
    [InlineData(""","readinessGates":[{"conditionType":"example.com/lb"}]""", """{"type":"Ready","status":"False"},""" + Ready)]
    public void OnLostNode_AnyOtherReason_IsNot(string spec, string conditions) => Assert.False(PodReadiness.OnLostNode(Json.Of(Pod(spec, conditions))));

    private static string Pod(string spec, string conditions) =>
        $$$"""{"metadata":{"name":"web"},"spec":{"nodeName":"node-3"{{{spec}}}},"status":{"phase":"Running","conditions":[{{{conditions}}}]}}""";
}
