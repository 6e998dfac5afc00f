using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Shop;

namespace Dashboard.Unit.Simulation.Logs;

/// <summary>What the demo's services write in some hours, taken together.</summary>
public sealed partial class ShopLogTests
{
    private const int Hours = 6;
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<(Workload Workload, LogEntry Entry)> Lines = [.. Workloads.All.SelectMany(workload => Of(workload, seed: 1))];

    [Fact]
    public void AllServices_AnHour_IsEnoughToLookAtAndNotTooMuch() =>
        Assert.InRange(Workloads.All.Sum(workload => workload.Replicas * Lines.Count(line => line.Workload == workload) / Hours), 60_000, 200_000);

    [Fact]
    public void StructuredServices_EveryLine_IsAnObjectWithLevelServiceTraceAndTimes()
    {
        var structured = Lines.Where(line => line.Workload.Log is "json" or "gateway").ToList();
        var levels = new HashSet<string>();
        foreach (var (workload, entry) in structured)
        {
            using var json = JsonDocument.Parse(entry.Text);
            levels.Add(json.RootElement.GetProperty("level").GetString()!);
            Assert.Equal(workload.Name, json.RootElement.GetProperty("service").GetString());
            Assert.Matches("^[0-9a-f]{32}$", json.RootElement.GetProperty("trace_id").GetString());
            Assert.InRange(json.RootElement.GetProperty("duration_ms").GetInt32(), 1, 60_000);
            Assert.Equal(entry.Time.ToUnixTimeMilliseconds(), json.RootElement.GetProperty("time").GetDateTimeOffset().ToUnixTimeMilliseconds());
        }

        Assert.Equal(["debug", "error", "info", "warn"], levels.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Requests_AreFollowedThroughSeveralServices()
    {
        var lines = Workloads.All.SelectMany(workload => Enumerable.Range(0, workload.Replicas).SelectMany(replica => Of(workload, seed: 1, replica, TimeSpan.FromMinutes(5))));
        var services = lines.SelectMany(line => Trace().Matches(line.Entry.Text).Select(match => (Id: match.Value, line.Workload.Name))).Distinct().GroupBy(pair => pair.Id).Select(group => group.Count()).Order().ToList();

        Assert.InRange(services[services.Count / 2], 5, 20);
    }

    [Fact]
    public void Troubles_ShowAsBurstsOfErrors()
    {
        var minutes = Lines.Where(line => Failure().IsMatch(line.Entry.Text)).GroupBy(line => line.Entry.Time.UtcTicks / TimeSpan.TicksPerMinute).Select(minute => minute.Count()).Order().ToList();

        Assert.InRange(minutes.Count, 1, Hours * 60);
        var usual = minutes[minutes.Count / 2];
        Assert.True(minutes[^1] > usual * 8, $"{minutes[^1]} errors in the worst minute, {usual} in a usual one.");
        Assert.InRange(minutes.Count(errors => errors > usual * 4), 6, Hours * 25);
    }

    [Fact]
    public void Languages_AndTraces_AreThere()
    {
        Assert.Contains(Lines, line => Hangul().IsMatch(line.Entry.Text));
        Assert.Contains(Lines, line => line.Entry.Text.StartsWith("Traceback (most recent call last):", StringComparison.Ordinal));
        Assert.Contains(Lines, line => line.Entry.Text.StartsWith("Caused by: ", StringComparison.Ordinal));
        Assert.Contains(Lines, line => line.Entry.Text.StartsWith("\tat com.example.", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines, line => line.Entry.Text.Length == 0 || line.Entry.Text.Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public void Seed_OfTheCluster_IsWhenThingsGoWrong()
    {
        var checkout = Workloads.Get("checkout");

        Assert.Equal(Of(checkout, seed: 1).ToList(), Of(checkout, seed: 1).ToList());
        Assert.NotEqual(Of(checkout, seed: 1).ToList(), Of(checkout, seed: 2).ToList());
    }

    private static IEnumerable<(Workload Workload, LogEntry Entry)> Of(Workload workload, int seed) => Of(workload, seed, 0, TimeSpan.FromHours(Hours));

    private static IEnumerable<(Workload Workload, LogEntry Entry)> Of(Workload workload, int seed, int replica, TimeSpan time)
    {
        var scene = new LogScene(workload.Name, workload.Version, new Troubles(seed, passing: true));
        var stream = new LogStream(new Behavior { Log = workload.Log }, scene, string.Create(CultureInfo.InvariantCulture, $"{workload.Name}-{replica}"), Start.AddDays(-1), null);
        return stream.Between(Start, Start + time).Select(entry => (workload, entry));
    }

    [GeneratedRegex("(?<=trace(_id)?\"?[=:]\"?)[0-9a-f]{32}")]
    private static partial Regex Trace();

    [GeneratedRegex("(?i)\\berror\\b|fatal|\" 50\\d ")]
    private static partial Regex Failure();

    [GeneratedRegex("[가-힣]{2}")]
    private static partial Regex Hangul();
}
