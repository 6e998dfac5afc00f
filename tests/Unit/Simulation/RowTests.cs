using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Unit.Simulation;

public sealed class RowTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(130, "2m10s")]
    [InlineData(600, "10m")]
    [InlineData(10799, "179m")]
    [InlineData(10800, "3h")]
    [InlineData(12000, "3h20m")]
    [InlineData(28800, "8h")]
    [InlineData(172800, "2d")]
    [InlineData(180000, "2d2h")]
    [InlineData(691200, "8d")]
    [InlineData(63072000, "2y")]
    public void Duration_Seconds_IsKubectlsText(int seconds, string expected) => Assert.Equal(expected, HumanDuration.Of(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"a","ready":true,"restartCount":0,"state":{"running":{}}}]}""", "1/1", "Running", "0")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"a","ready":false,"restartCount":6,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-01-01T11:58:00Z"}}}]}""", "0/1", "CrashLoopBackOff", "6 (2m ago)")]
    [InlineData("""{"phase":"Succeeded","containerStatuses":[{"name":"a","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]}""", "0/1", "Completed", "0")]
    [InlineData("""{"phase":"Running","containerStatuses":[{"name":"a","ready":false,"restartCount":1,"state":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}]}""", "0/1", "OOMKilled", "1")]
    [InlineData("""{"phase":"Failed","containerStatuses":[{"name":"a","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":2}}}]}""", "0/1", "ExitCode:2", "0")]
    [InlineData("""{"phase":"Failed","reason":"Evicted"}""", "0/1", "Evicted", "0")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"i","restartCount":0,"state":{"running":{}}}]}""", "0/1", "Init:0/1", "0")]
    [InlineData("""{"phase":"Pending","initContainerStatuses":[{"name":"i","restartCount":2,"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]}""", "0/1", "Init:Error", "2")]
    public void Pod_Status_IsKubectlsWord(string status, string ready, string reason, string restarts)
    {
        var init = status.Contains("initContainer", StringComparison.Ordinal) ? "\"initContainers\":[{\"name\":\"i\"}]," : "";
        var row = CoreRows.Pod(Json.Parse($$"""{"metadata":{"name":"p","creationTimestamp":"2026-01-01T11:00:00Z"},"spec":{{{init}}"containers":[{"name":"a"}]},"status":{{status}} }"""), Now);

        Assert.Equal(["p", ready, reason, restarts, "60m"], row.Take(5).Select(cell => (string)cell!));
    }

    [Fact]
    public void Pod_Deleted_IsTerminating()
    {
        var row = CoreRows.Pod(Json.Parse("""{"metadata":{"name":"p","deletionTimestamp":"2026-01-01T12:00:10Z"},"spec":{"containers":[{"name":"a"}]},"status":{"phase":"Running"} }"""), Now);

        Assert.Equal("Terminating", row[2]);
    }

    [Theory]
    [InlineData("*/10 * * * *", "2026-01-01T12:10:00Z")]
    [InlineData("15 3 * * *", "2026-01-02T03:15:00Z")]
    [InlineData("0 0 * * 0", "2026-01-04T00:00:00Z")]
    [InlineData("30 9-17/4 1,15 * *", "2026-01-01T13:30:00Z")]
    [InlineData("@monthly", "2026-02-01T00:00:00Z")]
    public void CronSchedule_Next_IsAfterNow(string schedule, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CronSchedule.Parse(schedule)!.Next(Now));

    [Theory]
    [InlineData("* * * *")]
    [InlineData("61 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("")]
    public void CronSchedule_Broken_IsNone(string schedule) => Assert.Null(CronSchedule.Parse(schedule));
}
