using System.Globalization;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Unit.Logs.Queries;

public sealed class HistogramIntervalTests
{
    [Theory]
    [InlineData("00:15:00", "15s", false)]
    [InlineData("01:00:00", "1m", false)]
    [InlineData("1.00:00:00", "30m", false)]
    [InlineData("7.00:00:00", "3h", false)]
    [InlineData("30.00:00:00", "12h", false)]
    [InlineData("60.00:00:00", "1d", true)]
    [InlineData("365.00:00:00", "1w", true)]
    [InlineData("1826.00:00:00", "1M", true)]
    [InlineData("00:00:00.040", "1ms", false)]
    [InlineData("00:00:00", "1ms", false)]
    public void For_LengthOfTime_IsANiceStep(string length, string expected, bool isCalendar)
    {
        var interval = HistogramInterval.For(new(Some.Now, Some.Now + TimeSpan.Parse(length, CultureInfo.InvariantCulture)));
        Assert.Equal((expected, isCalendar), (interval.Text, interval.IsCalendar));
    }

    [Fact]
    public void For_AnyLength_GivesAboutFiftyBarsAndNeverMoreThanAHundred()
    {
        for (var milliseconds = 1.0; milliseconds < 1e14; milliseconds *= 1.13)
        {
            var time = new TimeInterval(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddMilliseconds(milliseconds));
            var bars = HistogramInterval.For(time).Bars(time);
            Assert.InRange(bars, milliseconds < 25 ? 1 : 25, HistogramInterval.MostBars);
        }

        Assert.InRange(HistogramInterval.For(new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Bars(new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)), 25, 100);
    }

    [Fact]
    public void All_Intervals_RiseAndAreFoundByTheirText()
    {
        Assert.Equal(HistogramInterval.All.OrderBy(interval => interval.Length), HistogramInterval.All);
        Assert.All(HistogramInterval.All, interval => Assert.Same(interval, HistogramInterval.Find(interval.Text)));
        Assert.Null(HistogramInterval.Find("7x"));
    }
}
