using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Logs;

namespace Dashboard.Unit.Simulation.Logs;

/// <summary>A log that is made as it is read: whoever reads it, whenever, reads the same.</summary>
public sealed class LogStreamTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);
    private readonly Troubles troubles = new(1, passing: true);

    public static TheoryData<string> Profiles => ["access", "gateway", "envoy", "json", "java", "kafka", "python", "go", "korean", "postgres", "redis", "clickhouse", "klog", "logfmt", "coredns", "agent", "plain", "numbers"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Between_InPieces_IsTheSameAsAtOnce(string profile)
    {
        var (one, other) = (Stream(profile), Stream(profile));
        var whole = one.Between(Start, Start.AddMinutes(40)).ToList();
        List<LogEntry> pieces = [];
        for (var (from, step) = (Start, 1); from < Start.AddMinutes(40); step = (step * 7) % 61)
        {
            var until = from.AddSeconds(step * 0.93);
            pieces.AddRange(other.Between(from, until < Start.AddMinutes(40) ? until : Start.AddMinutes(40)));
            from = until;
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole, pieces);
        Assert.Equal(whole.OrderBy(entry => entry.Time), whole);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void NextAfter_Time_IsNoLaterThanTheNextLine(string profile)
    {
        var stream = Stream(profile);
        for (var time = Start; time < Start.AddMinutes(5); time = time.AddSeconds(0.7))
        {
            var next = stream.NextAfter(time);
            Assert.True(next > time);
            Assert.Empty(stream.Between(time, next.AddTicks(-1)));
        }
    }

    [Fact]
    public void Last_Count_IsTheEndOfAll()
    {
        var stream = Stream("java");
        var all = stream.Between(DateTimeOffset.MinValue, Start.AddHours(2)).ToList();

        Assert.Equal(all.TakeLast(700), stream.Last(700, Start.AddHours(2)));
        Assert.Equal(all, stream.Last(all.Count + 100, Start.AddHours(2)));
    }

    [Fact]
    public void Between_EndedContainer_EndsWithItsLastWords()
    {
        var stream = new LogStream(new Behavior { Log = "json", LastWords = ["goodbye"] }, new LogScene("cart", "1", troubles), "uid", Start, Start.AddMinutes(1));

        var lines = stream.Between(DateTimeOffset.MinValue, Start.AddHours(1)).ToList();

        Assert.Equal(new LogEntry(Start.AddMinutes(1), "goodbye"), lines[^1]);
        Assert.All(lines, line => Assert.InRange(line.Time, Start, Start.AddMinutes(1)));
        Assert.Equal(lines.TakeLast(3), stream.Last(3, Start.AddHours(1)));
    }

    [Fact]
    public void Begin_Incident_ChangesNothingThatWasRead()
    {
        var quiet = new Troubles(1, passing: false);
        var stream = new LogStream(new Behavior { Log = "json" }, new LogScene("catalog", "1", quiet), "uid", Start, null);
        var (begin, end) = (Start.AddMinutes(10), Start.AddMinutes(20));
        var before = stream.Between(Start, begin).ToList();
        quiet.Begin(CauseCatalog.CatalogConnections, begin);
        Assert.Equal(before, stream.Between(Start, begin));

        var during = stream.Between(begin, end).ToList();
        quiet.End(CauseCatalog.CatalogConnections, end);
        Assert.Equal(during, stream.Between(begin, end));
        Assert.Contains(during, line => line.Text.Contains(CauseCatalog.CatalogConnections.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(stream.Between(end.AddSeconds(3), end.AddMinutes(20)), line => line.Text.Contains(CauseCatalog.CatalogConnections.Message, StringComparison.Ordinal));
    }

    private LogStream Stream(string profile) => new(new Behavior { Log = profile }, new LogScene("checkout", "6.4.0", troubles), "uid-app-0", Start.AddSeconds(-0.3), null);
}
