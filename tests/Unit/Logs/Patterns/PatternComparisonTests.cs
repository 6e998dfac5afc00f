using Dashboard.Services.Logs.Patterns;

namespace Dashboard.Unit.Logs.Patterns;

public sealed class PatternComparisonTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TwoPeriods_TellsWhatIsNewGoneAndGrew()
    {
        var changes = PatternComparison.Of(Mine(("only now", 1, 0), ("grew much", 100, 40), ("only before", 0, 50), ("shrank much", 10, 60), ("stayed", 100, 90)), 1);
        Assert.Equal(
            [("only now", PatternChangeKind.New), ("grew much", PatternChangeKind.Grew), ("only before", PatternChangeKind.Gone), ("shrank much", PatternChangeKind.Shrank), ("stayed", PatternChangeKind.Same)],
            changes.Select(change => (change.Pattern.Template, change.Kind)));
        Assert.Equal([null, 2.5, 0.0], changes.Take(3).Select(change => change.Ratio));
    }

    [Fact]
    public void Of_FewLines_TakesChanceForNoChange() =>
        Assert.Equal(PatternChangeKind.Same, Assert.Single(PatternComparison.Of(Mine(("seldom", 3, 1)), 1)).Kind);

    [Fact]
    public void Of_SamplesOfFewLines_CallsNothingNewOrGone()
    {
        var set = Mine(("seen by chance", 3, 0), ("missed by chance", 0, 3), ("surely new", 20, 0), ("surely gone", 0, 20));
        Assert.Equal(
            [("surely new", PatternChangeKind.New), ("surely gone", PatternChangeKind.Gone), ("seen by chance", PatternChangeKind.Same), ("missed by chance", PatternChangeKind.Same)],
            PatternComparison.Of(set, 1, isWhole: false).Select(change => (change.Pattern.Template, change.Kind)));
    }

    [Fact]
    public void Of_PeriodsOfOtherLengths_ComparesRates()
    {
        var set = Mine(("steady", 100, 1000));
        Assert.Equal((PatternChangeKind.Same, 1.0), (PatternComparison.Of(set, 0.1)[0].Kind, PatternComparison.Of(set, 0.1)[0].Ratio));
        Assert.Equal(PatternChangeKind.Shrank, PatternComparison.Of(set, 1)[0].Kind);
    }

    private static PatternSet Mine(params (string Line, int Now, int Before)[] lines)
    {
        var miner = new PatternMiner(new() { From = Start, To = Start.AddHours(1) });
        foreach (var (line, now, before) in lines)
        {
            for (var i = 0; i < now; i++)
                miner.Add(line, Start, 1, null);
            for (var i = 0; i < before; i++)
                miner.AddBefore(line, 1);
        }

        return miner.Snapshot();
    }
}
