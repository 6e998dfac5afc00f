using System.Globalization;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Unit.Logs.Queries;

public sealed class TimeRangeTests
{
    [Theory]
    [InlineData("now-15m..now", "2026-03-18T13:30:30.000Z", "2026-03-18T13:45:30.000Z")]
    [InlineData("now-15m", "2026-03-18T13:30:30.000Z", "2026-03-18T13:45:30.000Z")]
    [InlineData("now/d..now/d", "2026-03-17T23:00:00.000Z", "2026-03-18T22:59:59.999Z")]
    [InlineData("now-1d/d..now-1d/d", "2026-03-16T23:00:00.000Z", "2026-03-17T22:59:59.999Z")]
    [InlineData("now/w..now/w", "2026-03-15T23:00:00.000Z", "2026-03-22T22:59:59.999Z")]
    [InlineData("now/M..now/M", "2026-02-28T23:00:00.000Z", "2026-03-31T21:59:59.999Z")]
    [InlineData("now/y..now", "2025-12-31T23:00:00.000Z", "2026-03-18T13:45:30.000Z")]
    [InlineData("now-1M..now", "2026-02-18T13:45:30.000Z", "2026-03-18T13:45:30.000Z")]
    [InlineData("now-1d-3h/h..now+1h", "2026-03-17T10:00:00.000Z", "2026-03-18T14:45:30.000Z")]
    [InlineData("now-h..now", "2026-03-18T12:45:30.000Z", "2026-03-18T13:45:30.000Z")]
    [InlineData("2026-03-01T08:00:00+01:00..2026-03-01T08:00:00.5Z", "2026-03-01T07:00:00.000Z", "2026-03-01T08:00:00.500Z")]
    [InlineData("now-999999999y..now", "0001-01-01T00:00:00.000Z", "2026-03-18T13:45:30.000Z")]
    public void Resolve_Range_GivesItsInstants(string text, string from, string to)
    {
        var interval = TimeRange.ParseUrl(text).Value.Resolve(Some.Now, Some.Berlin).Value;
        Assert.Equal((from, to), (TimePoint.At(interval.From).Text, TimePoint.At(interval.To).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("now-")]
    [InlineData("now-15")]
    [InlineData("now-15x")]
    [InlineData("now/")]
    [InlineData("now/dd")]
    [InlineData("now/d-1d")]
    [InlineData("now-99999999999d")]
    [InlineData("now 15m")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T08:00:00")]
    [InlineData("2026-13-01T08:00:00Z")]
    [InlineData("1772352000000")]
    public void Parse_NoTime_FailsWithASentence(string text)
    {
        Assert.Equal($"“{text}” is no time: write now-15m, now-1d/d, or a date with its zone like 2026-03-01T08:00:00Z.", TimeRange.Parse(text, "now").Failure?.Message);
        Assert.False(TimeRange.Parse("now", text).IsSuccess);
    }

    [Fact]
    public void Resolve_RangeThatEndsBeforeItBegins_Fails()
    {
        Assert.Equal("The time ends before it begins: now to now-1h.", TimeRange.ParseUrl("now..now-1h").Value.Resolve(Some.Now, Some.Berlin).Failure?.Message);
        Assert.False(TimeRange.ParseUrl("2026-03-02T00:00:00Z..2026-03-01T00:00:00Z").IsSuccess);
    }

    [Theory]
    [InlineData("2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T21:59:59.999Z")]
    [InlineData("2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T22:59:59.999Z")]
    public void Resolve_DayOnWhichTheClockChanges_IsAsLongAsItIs(string day, string from, string to)
    {
        var noon = DateTimeOffset.Parse($"{day}T12:00:00Z", CultureInfo.InvariantCulture);
        var interval = TimeRange.ParseUrl("now/d..now/d").Value.Resolve(noon, Some.Berlin).Value;
        Assert.Equal((from, to), (TimePoint.At(interval.From).Text, TimePoint.At(interval.To).Text));
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T00:00:00.000Z")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T01:00:00.000Z")]
    public void Resolve_HourThatTheClockShowsTwice_StaysTheOne(string now, string floor) =>
        Assert.Equal(floor, TimePoint.At(TimePoint.Parse("now/h").Value.Resolve(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Some.Berlin, isEnd: false)).Text);

    [Theory]
    [InlineData("now-15m..now", "2026-03-18T13:15:30.000Z..2026-03-18T13:30:30.000Z", "2026-03-18T13:45:30.000Z..2026-03-18T14:00:30.000Z")]
    [InlineData("now/d..now/d", "2026-03-16T23:00:00.000Z..2026-03-17T22:59:59.999Z", "2026-03-18T23:00:00.000Z..2026-03-19T22:59:59.999Z")]
    [InlineData("now/M..now/M", "2026-01-31T23:00:00.000Z..2026-02-28T22:59:59.999Z", "2026-03-31T22:00:00.000Z..2026-04-30T21:59:59.999Z")]
    [InlineData("2026-03-28T23:00:00Z..2026-03-29T21:59:59.999Z", "2026-03-27T23:00:00.000Z..2026-03-28T22:59:59.999Z", "2026-03-29T22:00:00.000Z..2026-03-30T21:59:59.999Z")]
    public void Step_BackAndForward_KeepsTheLength(string text, string back, string forward)
    {
        var range = TimeRange.ParseUrl(text).Value;
        Assert.Equal((back, forward), (TimeTravel.Back(range, Some.Now, Some.Berlin).Value.ToUrl(), TimeTravel.Forward(range, Some.Now, Some.Berlin).Value.ToUrl()));
    }

    [Theory]
    [InlineData("now-15m..now", "2026-03-18T13:15:30.000Z..2026-03-18T13:45:30.000Z")]
    [InlineData("2026-03-01T10:00:00Z..2026-03-01T12:00:00Z", "2026-03-01T09:00:00.000Z..2026-03-01T13:00:00.000Z")]
    [InlineData("2026-03-01T10:00:00Z..2026-03-01T10:00:00Z", "2026-03-01T09:59:59.000Z..2026-03-01T10:00:01.000Z")]
    [InlineData("0001-01-01T00:00:00Z..now", "0001-01-01T00:00:00.000Z..2026-03-18T13:45:30.000Z")]
    public void ZoomOut_Range_IsTwiceAsLong(string text, string expected) =>
        Assert.Equal(expected, TimeTravel.ZoomOut(TimeRange.ParseUrl(text).Value, Some.Now, Some.Berlin).Value.ToUrl());

    [Fact]
    public void Quick_EveryRange_IsReadFromItsUrlAndNamed()
    {
        Assert.All(QuickRange.All, quick =>
        {
            var range = TimeRange.ParseUrl(quick.Range.ToUrl()).Value;
            Assert.Equal(quick.Range, range);
            Assert.Equal(quick.Name, QuickRange.NameOf(range));
            Assert.True(range.Resolve(Some.Now, Some.Berlin).IsSuccess);
        });
        Assert.Null(QuickRange.NameOf(TimeRange.ParseUrl("now-16m").Value));
    }
}
