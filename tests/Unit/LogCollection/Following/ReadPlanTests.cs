using Dashboard.Services.LogCollection.Following;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;

namespace Dashboard.Unit.LogCollection.Following;

public sealed class ReadPlanTests
{
    private static readonly DateTimeOffset Since = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly LogPosition Position = new(new(1), [1]);

    [Fact]
    public void Next_RunningAtFirstSight_IsFollowed() => Assert.Equal(("c1", ReadMode.Follow, false), Of(Next(Running("c1", 0), null, ContainerProgress.None)));

    [Fact]
    public void Next_RunningAgain_GoesOnWhereItWas() =>
        Assert.Equal(Position, Next(Running("c1", 0), null, new("c1", 0, Position, Complete: false))!.From);

    [Fact]
    public void Next_Restarted_FinishesThePreviousInstanceFirst()
    {
        var plan = Next(Running("c2", 1), Ended("c1", 0), new("c1", 0, Position, Complete: false));

        Assert.Equal(("c1", ReadMode.Previous, false), Of(plan));
        Assert.Equal(Position, plan!.From);
        Assert.Equal(("c2", ReadMode.Follow, false), Of(Next(Running("c2", 1), Ended("c1", 0), new("c1", 0, Position, Complete: true))));
    }

    [Fact]
    public void Next_CrashLoop_ReadsWhatHasEndedAndThenWaits()
    {
        Assert.Equal(("c1", ReadMode.Previous, false), Of(Next(null, Ended("c1", 0), ContainerProgress.None)));
        Assert.Null(Next(null, Ended("c1", 0), new("c1", 0, Position, Complete: true)));
        Assert.Equal(("c2", ReadMode.Previous, false), Of(Next(null, Ended("c2", 1), new("c1", 0, Position, Complete: true))));
    }

    [Theory]
    [InlineData(3, true, true)]
    [InlineData(2, true, false)]
    [InlineData(2, false, true)]
    public void Next_InstancesBetween_AreMissed(int number, bool complete, bool missed) =>
        Assert.Equal(missed, Next(Running("new", number + 1), Ended("last", number), new("old", 1, Position, complete))!.Missed);

    [Fact]
    public void Next_EndedLongBeforeFirstSight_IsLeft()
    {
        Assert.Null(Next(Ended("c1", 0, Since.AddHours(-1)), null, ContainerProgress.None));
        Assert.NotNull(Next(Ended("c1", 0, Since.AddHours(1)), null, ContainerProgress.None));
        Assert.Equal("c2", Next(Running("c2", 1), Ended("c1", 0, Since.AddHours(-1)), ContainerProgress.None)!.Instance.Id);
    }

    [Fact]
    public void Next_NotStartedYet_IsNothing() => Assert.Null(Next(null, null, ContainerProgress.None));

    private static (string, ReadMode, bool) Of(ReadPlan? plan) => (plan!.Instance.Id, plan.Mode, plan.Missed);

    private static ReadPlan? Next(ContainerInstance? current, ContainerInstance? last, ContainerProgress progress) =>
        ReadPlan.Next(new CollectedContainer("app", null, current, last), progress, Since);

    private static ContainerInstance Running(string id, int number) => new(id, number, true, Since, null);

    private static ContainerInstance Ended(string id, int number, DateTimeOffset? at = null) => new(id, number, false, Since.AddDays(-1), at ?? Since.AddMinutes(1));
}
