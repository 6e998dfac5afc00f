using Dashboard.Services.LogCollection.Lines;
using Dashboard.Services.LogCollection.Positions;
using Dashboard.Unit.LogCollection.Support;

namespace Dashboard.Unit.LogCollection.Positions;

public sealed class LineTrackerTests
{
    [Fact]
    public void Takes_EqualLinesOfOneTime_AreCounted()
    {
        var tracker = new LineTracker(null);

        Assert.Equal([0, 0, 1, 2, 0], Repeats(tracker, Some.Line(1, "a"), Some.Line(1, "b"), Some.Line(1, "a"), Some.Line(1, "a"), Some.Line(2, "a")));
    }

    [Fact]
    public void Takes_AfterAResumption_PassesOverWhatWasRead()
    {
        var before = new LineTracker(null);
        Repeats(before, Some.Line(1, "a"), Some.Line(5, "b"), Some.Line(5, "b"));
        var after = new LineTracker(before.Position);

        Assert.Equal([-1, -1, -1, 2, 0, 0], Repeats(after, Some.Line(1, "a"), Some.Line(5, "b"), Some.Line(5, "b"), Some.Line(5, "b"), Some.Line(5, "c"), Some.Line(6, "d")));
        Assert.Null(after.GapAfter);
    }

    [Fact]
    public void Takes_WithoutTheLastLine_TellsTheGap()
    {
        var tracker = new LineTracker(new(new(5), [1]));

        Assert.Equal([-1, 0], Repeats(tracker, Some.Line(3, "a"), Some.Line(9, "b")));
        Assert.Equal(new LogTime(5), tracker.GapAfter);
    }

    [Fact]
    public void Takes_TimesThatGoBack_AreNewAllTheSame()
    {
        var tracker = new LineTracker(null);

        Assert.Equal([0, 0, 0], Repeats(tracker, Some.Line(9, "a"), Some.Line(2, "b"), Some.Line(3, "c")));
        Assert.Equal(new LogTime(3), tracker.Position!.Time);
    }

    [Fact]
    public void Knows_LinesUpToTheLast_AndNoOthers()
    {
        var tracker = new LineTracker(null);
        Assert.False(tracker.Knows(Some.Line(1, "a")));
        Repeats(tracker, Some.Line(5, "a"));

        Assert.Equal([true, true, false, false], new[] { Some.Line(4, "x"), Some.Line(5, "a"), Some.Line(5, "b"), Some.Line(6, "a") }.Select(line => tracker.Knows(line)));
    }

    /// <summary>The repeat of each line; -1 where it is passed over.</summary>
    private static List<int> Repeats(LineTracker tracker, params LogLine[] lines) => [.. lines.Select(line => tracker.Takes(line, out var repeat) ? repeat : -1)];
}
