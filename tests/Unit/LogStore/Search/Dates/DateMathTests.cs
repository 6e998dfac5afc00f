using Dashboard.LogStore;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.Unit.LogStore.Search.Dates;

public sealed class DateMathTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 16, 5, 30, 123, TimeSpan.Zero);

    [Theory]
    [InlineData("now", false, "2026-11-22T16:05:30.123Z")]
    [InlineData("now-1d", false, "2026-11-21T16:05:30.123Z")]
    [InlineData("now-1d/d", false, "2026-11-21T00:00:00.000Z")]
    [InlineData("now/d", true, "2026-11-22T23:59:59.999Z")]
    [InlineData("now/w", false, "2026-11-16T00:00:00.000Z")]
    [InlineData("now/M", true, "2026-11-30T23:59:59.999Z")]
    [InlineData("now+1h-30m", false, "2026-11-22T16:35:30.123Z")]
    [InlineData("2026-01-31||+1M", false, "2026-02-28T00:00:00.000Z")]
    [InlineData("2026-01-31||/y", true, "2026-12-31T23:59:59.999Z")]
    [InlineData("2026-01-31", true, "2026-01-31T23:59:59.999Z")]
    [InlineData("2026", true, "2026-01-01T23:59:59.999Z")]
    [InlineData("2026-01-31T10:00:00+09:00", false, "2026-01-31T01:00:00.000Z")]
    [InlineData("1767225600000", false, "2026-01-01T00:00:00.000Z")]
    public void Parse_Text_GivesMoment(string text, bool roundsUp, string expected) =>
        Assert.Equal(expected, Format(Math().Parse(text, roundsUp, TimeZoneInfo.Utc)));

    [Theory]
    [InlineData("now/d", "2026-11-22T15:00:00.000Z")]
    [InlineData("2026-11-01", "2026-10-31T15:00:00.000Z")]
    public void Parse_InZone_MeansLocalTime(string text, string expected) =>
        Assert.Equal(expected, Format(Math().Parse(text, false, TimeZones.Parse("Asia/Seoul"))));

    [Theory]
    [InlineData("now+", "truncated date math [+]")]
    [InlineData("now*1d", "operator not supported for date math [*1d]")]
    [InlineData("now/2d", "rounding `/` can only be used on single unit types [/2d]")]
    [InlineData("now+1x", "unit [x] not supported for date math [+1x]")]
    public void Parse_NoDateMath_SaysWhy(string text, string reason)
    {
        var exception = Assert.Throws<StoreFailureException>(() => Math().Parse(text, false, TimeZoneInfo.Utc));
        Assert.Equal(reason, exception.Failure.Reason);
        Assert.Equal("parse_exception", exception.Failure.Type);
    }

    private static DateMath Math() => new(DateFormatter.For(DateFormatter.Default), Now);

    private static string Format(DateInstant instant) => DateFormatter.For("strict_date_optional_time").Format(instant, TimeZoneInfo.Utc);
}
