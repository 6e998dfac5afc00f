using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Metrics;
using Engine = Dashboard.LogStore.Search.Aggregations.Aggregations;

namespace Dashboard.Unit.LogStore.Aggregations;

public sealed class AggregationLimitTests
{
    private const string Mapping = """{"properties":{"n":{"type":"long"},"k":{"type":"keyword"},"d":{"type":"date"}}}""";

    [Theory]
    [InlineData("""{"x":{"terms":{"field":"n","size":100}}}""")]
    [InlineData("""{"x":{"histogram":{"field":"n","interval":1}}}""")]
    [InlineData("""{"x":{"histogram":{"field":"n","interval":0.0000001}}}""")]
    [InlineData("""{"x":{"date_histogram":{"field":"d","fixed_interval":"1ms"}}}""")]
    [InlineData("""{"x":{"date_histogram":{"field":"d","calendar_interval":"second"}}}""")]
    [InlineData("""{"x":{"terms":{"field":"k","size":15},"aggs":{"y":{"terms":{"field":"n"}}}}}""")]
    [InlineData("""{"x":{"composite":{"size":21,"sources":[{"n":{"terms":{"field":"n"}}}]}}}""")]
    public void Run_MoreBucketsThanAllowed_IsRefused(string aggregations)
    {
        using var view = AggregationHarness.Index("many", Mapping, Documents(60));

        var answer = JsonElement.Parse(AggregationHarness.Run(new Engine { BucketLimit = 20 }, aggregations, false, view)).GetProperty("error");

        Assert.Equal("too_many_buckets_exception", answer.GetProperty("type").GetString());
        Assert.Equal(503, answer.GetProperty("status").GetInt32());
        Assert.StartsWith("Trying to create too many buckets. Must be less than or equal to: [20] but was [", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"x":{"terms":{"field":"k"}}}""")]
    [InlineData("""{"x":{"terms":{"field":"n"},"aggs":{"p":{"percentiles":{"field":"n"}}}}}""")]
    [InlineData("""{"x":{"cardinality":{"field":"k","precision_threshold":40000}}}""")]
    public void Run_MoreMemoryThanAllowed_IsRefused(string aggregations)
    {
        using var view = AggregationHarness.Index("many", Mapping, Documents(2_000));

        var answer = JsonElement.Parse(AggregationHarness.Run(new Engine { MemoryLimit = 20_000 }, aggregations, false, view)).GetProperty("error");

        Assert.Equal("circuit_breaking_exception", answer.GetProperty("type").GetString());
        Assert.Equal(429, answer.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("""{"x":{"terms":{"field":"k"}}}""", "sterms#x")]
    [InlineData("""{"x":{"terms":{"field":"n"}}}""", "lterms#x")]
    [InlineData("""{"x":{"terms":{"field":"absent"}}}""", "umterms#x")]
    [InlineData("""{"x":{"date_histogram":{"field":"d","calendar_interval":"day"}}}""", "date_histogram#x")]
    [InlineData("""{"x":{"percentiles":{"field":"n"}}}""", "tdigest_percentiles#x")]
    [InlineData("""{"x":{"stats":{"field":"n"}}}""", "stats#x")]
    public void Run_TypedKeys_NamesTheType(string aggregations, string name)
    {
        using var view = AggregationHarness.Index("many", Mapping, Documents(4));

        var answer = JsonElement.Parse(AggregationHarness.Run(new Engine(), aggregations, true, view));

        Assert.Equal([name], answer.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Cardinality_ManyValues_IsNear()
    {
        var sketch = new DistinctSketch(DistinctSketch.PrecisionOf(3_000));
        var other = new DistinctSketch(DistinctSketch.PrecisionOf(3_000));
        var random = new Random(7);
        var values = Enumerable.Range(0, 200_000).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToList();
        for (var index = 0; index < values.Count; index++)
            (index % 3 == 0 ? sketch : other).Add(values[index]);

        sketch.Add(other);

        Assert.InRange(sketch.Cardinality, 196_000, 204_000);
    }

    [Fact]
    public void Percentiles_ManyValues_AreNear()
    {
        var random = new Random(11);
        var digest = new TDigest(100);
        var values = Enumerable.Range(0, 50_000).Select(_ => Math.Exp(random.NextDouble() * 10)).ToList();
        foreach (var value in values)
            digest.Add(value);
        values.Sort();

        foreach (var percent in (double[])[0.1, 1, 25, 50, 75, 99, 99.9])
        {
            var exact = values[(int)(percent / 100 * (values.Count - 1))];
            Assert.InRange(digest.Quantile(percent / 100), exact * 0.97, exact * 1.03);
            Assert.InRange(digest.Rank(exact) * 100, percent - 0.5, percent + 0.5);
        }
    }

    private static string[] Documents(int count)
        => [.. Enumerable.Range(0, count).Select(number => $$"""{"n":{{number}},"k":"term {{number}}","d":{{1_600_000_000_000 + number * 1_000L}}}""")];
}
