using Dashboard.Services.LogCollection.Lines;

namespace Dashboard.Unit.LogCollection.Lines;

public sealed class LineRateTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void Allows_MoreThanTheRate_SkipsAndTellsAtTheNextSecond()
    {
        var rate = new LineRate(3);
        var kept = 0;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(0, rate.Advance(new(i)));
            kept += rate.Allows() ? 1 : 0;
        }

        Assert.Equal((3, 7), (kept, rate.Advance(new(Second))));
        Assert.True(rate.Allows());
        Assert.Equal(0, rate.Advance(new(2 * Second)));
    }

    [Fact]
    public void Allows_LinesOfOldTimesAtOnce_AreNoBurst()
    {
        var rate = new LineRate(1);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(0, rate.Advance(new(i * Second)));
            Assert.True(rate.Allows());
        }
    }

    [Fact]
    public void Allows_AfterLinesThatWereReadBefore_SkipsTheSame()
    {
        var rate = new LineRate(3);
        rate.Advance(new(0));
        rate.CountRead();
        rate.CountRead();

        Assert.Equal([true, false], new[] { rate.Allows(), rate.Allows() });
    }

    [Fact]
    public void Allows_WithoutALimit_All()
    {
        var rate = new LineRate(0);
        rate.Advance(new(0));

        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.True(rate.Allows()));
    }
}
