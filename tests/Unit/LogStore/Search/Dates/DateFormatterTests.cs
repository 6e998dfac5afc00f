using Dashboard.LogStore;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.Unit.LogStore.Search.Dates;

public sealed class DateFormatterTests
{
    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss.SSS", "2026-11-22 16:05:30.123")]
    [InlineData("basic_date", "20261122")]
    [InlineData("dd/MMM/yyyy:HH:mm:ss Z", "22/Nov/2026:16:05:30 +0000")]
    [InlineData("epoch_second", "1795363530.123")]
    [InlineData("strict_date_optional_time_nanos", "2026-11-22T16:05:30.123Z")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssXXX", "2026-11-22T16:05:30Z")]
    [InlineData("week_date", "2026-W47-7")]
    [InlineData("EEEE d MMMM yyyy hh a", "Sunday 22 November 2026 04 PM")]
    public void Format_Moment_IsWritten(string pattern, string expected) =>
        Assert.Equal(expected, DateFormatter.For(pattern).Format(1795363530123));

    [Theory]
    [InlineData("epoch_millis", "1540815132123.4567", 123_456_700)]
    [InlineData("epoch_millis", "1540815132123", 123_000_000)]
    [InlineData("epoch_second", "1540815132.1234567", 123_456_700)]
    [InlineData("epoch_second", "1540815132", 0)]
    public void Format_Nanoseconds_AreAFractionOfTheUnit(string pattern, string expected, int nanoseconds) =>
        Assert.Equal(expected, DateFormatter.For(pattern).Format(new DateInstant(1540815132, nanoseconds), TimeZoneInfo.Utc));

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss.SSS", "2026-11-22 16:05:30.123", 1795363530123)]
    [InlineData("dd/MMM/yyyy:HH:mm:ss Z", "22/Nov/2026:16:05:30 +0900", 1795331130000)]
    [InlineData("yyyy/MM/dd||epoch_millis", "1795363530123", 1795363530123)]
    [InlineData("date_optional_time", "2026-1-2", 1767312000000)]
    [InlineData("strict_date_optional_time", "1969-12-31T23:59:59.999Z", -1)]
    [InlineData("yyyy-MM-dd['T'HH:mm]", "2026-01-02T03:04", 1767323040000)]
    public void TryParse_Text_IsRead(string pattern, string text, long expected)
    {
        Assert.True(DateFormatter.For(pattern).TryParse(text, TimeZoneInfo.Utc, false, out var instant));
        Assert.Equal(expected, instant.TotalMilliseconds);
    }

    [Theory]
    [InlineData("strict_date_optional_time", "2026-1-2")]
    [InlineData("yyyy-MM-dd", "2026-02-30")]
    [InlineData("yyyy-MM-dd", "2026-02-03x")]
    [InlineData("epoch_millis", "x")]
    [InlineData("HH:mm", "25:00")]
    public void TryParse_OtherText_IsRefused(string pattern, string text) =>
        Assert.False(DateFormatter.For(pattern).TryParse(text, TimeZoneInfo.Utc, false, out _));

    [Fact]
    public void For_NoPattern_Fails() => Assert.Throws<StoreFailureException>(() => DateFormatter.For("yyyy-bb"));

    [Fact]
    public void Parse_ClocksGoBack_TakesTheEarlier()
    {
        var berlin = TimeZones.Parse("Europe/Berlin");
        Assert.Equal("2026-10-25T00:30:00.000Z", Utc(DateFormatter.For("strict_date_optional_time").Parse("2026-10-25T02:30:00", berlin, false)));
        Assert.Equal("2026-03-29T01:30:00.000Z", Utc(DateFormatter.For("strict_date_optional_time").Parse("2026-03-29T02:30:00", berlin, false)));
    }

    private static string Utc(DateInstant instant) => DateFormatter.For("strict_date_optional_time").Format(instant, TimeZoneInfo.Utc);
}
