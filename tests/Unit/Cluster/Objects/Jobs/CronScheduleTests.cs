using System.Globalization;
using Dashboard.Services.Cluster.Objects.Jobs;

namespace Dashboard.Unit.Cluster.Objects.Jobs;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("*/15 * * * *", "2026-11-22T10:07:30Z", "2026-11-22T10:15:00Z 2026-11-22T10:30:00Z")]
    [InlineData("0 3 * * *", "2026-11-22T03:00:00Z", "2026-11-23T03:00:00Z 2026-11-24T03:00:00Z")]
    [InlineData("@hourly", "2026-11-22T23:59:59Z", "2026-11-23T00:00:00Z 2026-11-23T01:00:00Z")]
    [InlineData("@weekly", "2026-11-22T00:00:00Z", "2026-11-29T00:00:00Z 2026-12-06T00:00:00Z")]
    [InlineData("30 4 1,15 * *", "2026-11-02T00:00:00Z", "2026-11-15T04:30:00Z 2026-12-01T04:30:00Z")]
    [InlineData("0 9-17/4 * * mon-fri", "2026-11-20T17:00:00Z", "2026-11-23T09:00:00Z 2026-11-23T13:00:00Z")]
    [InlineData("5/20 * * * *", "2026-11-22T10:00:00Z", "2026-11-22T10:05:00Z 2026-11-22T10:25:00Z")]
    [InlineData("0 0 29 feb ?", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z 2032-02-29T00:00:00Z")]
    [InlineData("0 0 13 * FRI", "2026-11-01T00:00:00Z", "2026-11-06T00:00:00Z 2026-11-13T00:00:00Z")]
    [InlineData("0 0 */2 * FRI", "2026-11-01T00:00:00Z", "2026-11-13T00:00:00Z 2026-11-27T00:00:00Z")]
    public void RunsAfter_Utc_AreTheNextTimes(string schedule, string after, string expected) =>
        Assert.Equal(expected, Runs(schedule, after, "UTC", 2));

    /// <summary>New York leaps from 2 to 3 on 8 March 2026: that day's run at half past two does not happen.</summary>
    [Fact]
    public void RunsAfter_HourThatIsLeaptOver_IsLeftOut() =>
        Assert.Equal("2026-03-07T07:30:00Z 2026-03-09T06:30:00Z", Runs("30 2 * * *", "2026-03-07T00:00:00Z", "America/New_York", 2));

    /// <summary>New York has the hour from 1 to 2 twice on 1 November 2026: the run happens in both.</summary>
    [Fact]
    public void RunsAfter_HourThatComesTwice_RunsTwice() =>
        Assert.Equal("2026-11-01T05:30:00Z 2026-11-01T06:30:00Z 2026-11-02T06:30:00Z", Runs("30 1 * * *", "2026-11-01T00:00:00Z", "America/New_York", 3));

    [Fact]
    public void RunsAfter_TimeZone_MeansItsClock() =>
        Assert.Equal("2026-11-22T00:00:00Z", Runs("0 9 * * *", "2026-11-21T12:00:00Z", "Asia/Seoul", 1));

    [Fact]
    public void RunsAfter_Every_CountsFromTheLastRun()
    {
        var last = DateTimeOffset.Parse("2026-11-22T10:00:00Z", CultureInfo.InvariantCulture);
        var run = CronSchedule.Parse("@every 1h30m")!.RunsAfter(last.AddHours(4), last, TimeZoneInfo.Utc).First();
        Assert.Equal(last.AddHours(4.5), run);
    }

    [Fact]
    public void RunsAfter_NoSuchDay_IsEmptyAndEnds() => Assert.Equal("", Runs("0 0 31 2 *", "2026-01-01T00:00:00Z", "UTC", 1));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 7")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("1, * * * *")]
    [InlineData("@sometimes")]
    [InlineData("@every")]
    [InlineData("@every 0s")]
    [InlineData("@every soon")]
    public void Parse_Wrong_IsNull(string schedule) => Assert.Null(CronSchedule.Parse(schedule));

    [Theory]
    [InlineData("* * * * *", "Cron.EveryMinute")]
    [InlineData("*/5 * * * *", "Cron.EveryMinutes(5)")]
    [InlineData("0 * * * *", "Cron.EveryHour")]
    [InlineData("15 * * * *", "Cron.EveryHourAt(15)")]
    [InlineData("0 */2 * * *", "Cron.EveryHours(2)")]
    [InlineData("30 2,14 * * *", "Cron.At(02:30, 14:30)")]
    [InlineData("0 9 * * 1-5", "Cron.OnWeekdays(Cron.At(09:00), Cron.WorkingDays)")]
    [InlineData("0 9 * * tue,thu", "Cron.OnWeekdays(Cron.At(09:00), Cron.And(Cron.Day2, Cron.Day4))")]
    [InlineData("0 0 1 * *", "Cron.OnDays(Cron.At(00:00), 1)")]
    [InlineData("@yearly", "Cron.OnDate(Cron.At(00:00), 1, Cron.Month1)")]
    [InlineData("@every 90m", "Cron.Every(01:30:00)")]
    public void Words_CommonSchedule_AreASentence(string schedule, string expected) => Assert.Equal(expected, CronWords.Of(CronSchedule.Parse(schedule)!)?.ToString());

    [Fact]
    public void Words_OddSchedule_AreNone() => Assert.Null(CronWords.Of(CronSchedule.Parse("1,7,9 3-8 2-5 3,9 *")!));

    private static string Runs(string schedule, string after, string zone, int count)
    {
        var from = DateTimeOffset.Parse(after, CultureInfo.InvariantCulture);
        var runs = CronSchedule.Parse(schedule)!.RunsAfter(from, from, TimeZoneInfo.FindSystemTimeZoneById(zone)).Take(count);
        return string.Join(' ', runs.Select(run => run.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
    }
}
