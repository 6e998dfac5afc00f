using Dashboard.Services.Cluster.Problems.Causes;

namespace Dashboard.Unit.Cluster.Problems;

public sealed class SchedulerVerdictTests
{
    [Fact]
    public void Read_SeveralReasons_AreCountedAndPutInWords()
    {
        var verdict = SchedulerVerdict.Read("0/6 nodes are available: 1 node(s) had untolerated taint {team: a, tier: b}, 2 node(s) didn't match Pod's node affinity/selector, 3 Insufficient memory. preemption: 0/6 nodes are available: 6 Preemption is not helpful for scheduling.");

        Assert.Equal(6, verdict.Nodes);
        Assert.Equal(
            [
                "ProblemNodesLack(ProblemSomeNodes(3, 6), memory)", "ProblemNodesSelector(ProblemSomeNodes(2, 6), )",
                "ProblemNodesTaint(ProblemSomeNodes(1, 6), team: a, tier: b)",
            ],
            verdict.Reasons.Select(reason => reason.Sentence(verdict.Nodes).ToString()));
    }

    [Fact]
    public void Read_OneNode_IsTheOnlyOne()
    {
        var verdict = SchedulerVerdict.Read("0/1 nodes are available: 1 Insufficient memory. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.");

        Assert.Equal("ProblemNodesLack(ProblemTheOneNode(1), memory)", Assert.Single(verdict.Reasons).Sentence(1).ToString());
        Assert.True(verdict.Lacks("memory"));
    }

    [Fact]
    public void Read_TaintsThatAreNotNamed_AreCountedAlone()
    {
        var verdict = SchedulerVerdict.Read("0/61 nodes are available: 1 Insufficient memory, 60 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/61 nodes are available: 61 Preemption is not helpful for scheduling.");

        Assert.Equal("ProblemNodesTaints(ProblemSomeNodes(60, 61))", verdict.Reasons[0].Sentence(verdict.Nodes).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("running PreBind plugin failed")]
    [InlineData("0/999999999999999 nodes are available")]
    public void Read_OtherWords_HasNoReasons(string message) => Assert.Empty(SchedulerVerdict.Read(message).Reasons);
}
