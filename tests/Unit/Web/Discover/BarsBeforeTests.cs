using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Web.Features.Discover;

namespace Dashboard.Unit.Web.Discover;

public sealed class BarsBeforeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1m", 60, 60)]
    [InlineData("30m", 50, 60)]
    [InlineData("5m", 0, 5)]
    public void Of_ATime_MovesByWholeBars(string interval, int minutes, int expected)
    {
        var before = BarsBefore.Of(new(Noon, Noon.AddMinutes(minutes)), HistogramInterval.Find(interval)!);
        Assert.Equal(new TimeInterval(Noon.AddMinutes(-expected), Noon.AddMinutes(minutes - expected)), before);
    }

    [Fact]
    public void Of_TheFirstOfAllTimes_IsNone() => Assert.Null(BarsBefore.Of(new(DateTimeOffset.MinValue, Noon), HistogramInterval.Find("1m")!));

    [Fact]
    public void Align_OtherNumbersOfBars_GoByPlace() =>
        Assert.Equal([3L, 4, 0], BarsBefore.Align(Bars(9, 9, 9), Bars(3, 4)));

    private static Histogram Bars(params long[] counts) =>
        new() { Interval = HistogramInterval.Find("1m")!, Bars = [.. counts.Select((count, place) => new HistogramBar(Noon.AddMinutes(place), count, [], 0))], Total = counts.Sum() };
}
