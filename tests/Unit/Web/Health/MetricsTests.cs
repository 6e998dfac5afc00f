using System.Diagnostics.Metrics;
using Dashboard.Web.Health.Metrics;

namespace Dashboard.Unit.Web.Health;

public sealed class MetricsTests : IDisposable
{
    private readonly Meter meter = new($"Dashboard.Test.{Guid.NewGuid():N}");
    private readonly MetricsStore store = new();

    public MetricsTests() => store.Start();

    [Fact]
    public void Write_Counter_HasNameTypeAndLabels()
    {
        var counter = meter.CreateCounter<long>("dashboard.test.things", "{thing}", "Things\nseen.");
        counter.Add(2, new KeyValuePair<string, object?>("kind", "a\"b\\c"));
        counter.Add(3, new KeyValuePair<string, object?>("kind", "a\"b\\c"));

        var text = Text("dashboard_test_things_total");
        Assert.Contains("# HELP dashboard_test_things_total Things\\nseen.\n# TYPE dashboard_test_things_total counter\ndashboard_test_things_total{kind=\"a\\\"b\\\\c\"} 5\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Histogram_CumulatesItsBuckets()
    {
        var histogram = meter.CreateHistogram<double>("dashboard.test.wait", "s");
        histogram.Record(0.02);
        histogram.Record(0.2);
        histogram.Record(100);

        var text = Text("dashboard_test_wait_seconds");
        Assert.Contains("dashboard_test_wait_seconds_bucket{le=\"0.01\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("dashboard_test_wait_seconds_bucket{le=\"0.25\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("dashboard_test_wait_seconds_bucket{le=\"+Inf\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("dashboard_test_wait_seconds_count 3\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UpDownAndObservable_AreGauges()
    {
        meter.CreateUpDownCounter<int>("dashboard.test.open").Add(-1);
        meter.CreateObservableGauge("dashboard.test.level", () => 7);

        Assert.Contains("# TYPE dashboard_test_open gauge\ndashboard_test_open -1\n", Text("dashboard_test_open"), StringComparison.Ordinal);
        Assert.Contains("# TYPE dashboard_test_level gauge\ndashboard_test_level 7\n", Text("dashboard_test_level"), StringComparison.Ordinal);
    }

    [Fact]
    public void Record_MoreLabelSetsThanAreKept_StaysBounded()
    {
        var counter = meter.CreateCounter<int>("dashboard.test.flood");
        for (var i = 0; i < 5_000; i++)
            counter.Add(1, new KeyValuePair<string, object?>("n", i));

        var family = Assert.Single(store.Read(), family => family.Name == "dashboard_test_flood_total");
        Assert.InRange(family.Read().Count, 1, 301);
        Assert.Equal(5_000, family.Read().Sum(reading => reading.Value));
    }

    [Fact]
    public void Record_LabelsThatCouldNameSomebody_AreLeftOut()
    {
        meter.CreateCounter<int>("dashboard.test.who").Add(1, new("client.address", "192.0.2.1"), new("kind", "x"));

        Assert.Contains("dashboard_test_who_total{kind=\"x\"} 1\n", Text("dashboard_test_who_total"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        meter.Dispose();
    }

    private string Text(string name) => PrometheusText.Write(store.Read().Where(family => family.Name == name));
}
