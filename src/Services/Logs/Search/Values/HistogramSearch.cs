using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search.Reading;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Values;

/// <summary>Documents over time.</summary>
internal sealed class HistogramSearch(SearchGuard guard, SearchRunner runner)
{
    private const int MostBars = 1000;
    private const int MostSeries = 50;

    public async Task<Result<LogAnswer<Histogram>>> FindAsync(HistogramRequest request, CancellationToken cancellationToken)
    {
        if (request.Selection.View.TimeField is not { } timeField)
            return new Failure { Kind = FailureKind.Invalid, Message = "Without a time field there is nothing over time." };
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.TimeZone, out _))
            return new Failure { Kind = FailureKind.Invalid, Message = $"\"{request.TimeZone}\" is no time zone." };
        if (!(await guard.GuardAsync(request.Selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        if (request.Selection.Time is { } time)
            return await FindAsync(request, query, timeField, time, cancellationToken);
        if (!(await ExtentAsync(query, timeField, cancellationToken)).TryGet(out var extent, out failure))
            return failure;
        return extent.Value is { } whole
            ? await FindAsync(request, query, timeField, whole, cancellationToken)
            : extent.With(new Histogram { Interval = HistogramInterval.For(new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)), Bars = [], Total = 0 });
    }

    private async Task<Result<LogAnswer<Histogram>>> FindAsync(HistogramRequest request, GuardedQuery query, string timeField, TimeInterval time, CancellationToken cancellationToken)
    {
        var interval = request.Interval ?? HistogramInterval.For(time);
        var widened = interval.Bars(time) > MostBars;
        if (widened)
            interval = HistogramInterval.All.First(candidate => candidate.Length > interval.Length && candidate.Bars(time) <= MostBars);

        var body = query.Body(0);
        query.TrackTotal(body, track: true);
        var bars = Bars(query.Flavor, timeField, interval, request.TimeZone);
        var aggregations = new JsonObject { ["bars"] = Bounded(bars, time) };
        if (request.SplitField is { } split)
            aggregations["split"] = Split(split, Math.Clamp(request.SplitSize, 1, MostSeries), bars);
        body["aggs"] = aggregations;
        return await runner.SearchAsync("histogram", query, body, root => Read(root, interval, widened), cancellationToken);
    }

    /// <summary>When the earliest and the latest document are; null where there is none.</summary>
    private Task<Result<LogAnswer<TimeInterval?>>> ExtentAsync(GuardedQuery query, string timeField, CancellationToken cancellationToken)
    {
        var body = query.Body(0);
        query.TrackTotal(body, track: false);
        body["aggs"] = new JsonObject
        {
            ["first"] = new JsonObject { ["min"] = new JsonObject { ["field"] = timeField } },
            ["last"] = new JsonObject { ["max"] = new JsonObject { ["field"] = timeField } },
        };
        return runner.SearchAsync("time", query, body, TimeInterval? (root) => Moment(root, "first") is { } first && Moment(root, "last") is { } last ? new(first, last) : null, cancellationToken);
    }

    private static DateTimeOffset? Moment(JsonElement root, string name) =>
        root.At("aggregations", name, "value") is { ValueKind: JsonValueKind.Number } value ? At(value.GetDouble()) : null;

    /// <summary>A document may say a time that no calendar has.</summary>
    private static DateTimeOffset At(double milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Clamp(milliseconds, DateTimeOffset.MinValue.AddYears(1).ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.AddYears(-1).ToUnixTimeMilliseconds()));

    private static JsonObject Bars(ServerFlavor flavor, string timeField, HistogramInterval interval, string timeZone) => new()
    {
        ["field"] = timeField,
        [!flavor.HasTypedIntervals ? "interval" : interval.IsCalendar ? "calendar_interval" : "fixed_interval"] = interval.Text,
        ["time_zone"] = timeZone,
        ["min_doc_count"] = 1,
    };

    /// <summary>Empty bars too, from the beginning of the time to its end.</summary>
    private static JsonObject Bounded(JsonObject bars, TimeInterval time)
    {
        var bounded = (JsonObject)bars.DeepClone();
        bounded["min_doc_count"] = 0;
        bounded["extended_bounds"] = new JsonObject { ["min"] = time.From.ToUnixTimeMilliseconds(), ["max"] = time.To.ToUnixTimeMilliseconds() };
        return new() { ["date_histogram"] = bounded };
    }

    private static JsonObject Split(string field, int size, JsonObject bars) => new()
    {
        ["terms"] = new JsonObject { ["field"] = field, ["size"] = size, ["shard_size"] = Math.Max(100, size * 5) },
        ["aggs"] = new JsonObject { ["bars"] = new JsonObject { ["date_histogram"] = bars.DeepClone() } },
    };

    private static Histogram Read(JsonElement root, HistogramInterval interval, bool widened)
    {
        var series = root.Items("aggregations", "split", "buckets").ToList();
        var places = series.Select(CountsByTime).ToList();
        return new()
        {
            Interval = interval,
            Widened = widened,
            Total = Hits.Total(root),
            Series = [.. series.Select(bucket => ValueReader.Bucket(bucket).Text)],
            Bars = [.. root.Items("aggregations", "bars", "buckets").Select(bucket => Bar(bucket, places))],
        };
    }

    private static Dictionary<long, long> CountsByTime(JsonElement bucket) =>
        bucket.Items("bars", "buckets").ToDictionary(bar => bar.Integer("key") ?? 0, bar => bar.Integer("doc_count") ?? 0);

    private static HistogramBar Bar(JsonElement bucket, List<Dictionary<long, long>> series)
    {
        var key = bucket.Integer("key") ?? 0;
        var all = bucket.Integer("doc_count") ?? 0;
        long[] split = [.. series.Select(counts => counts.GetValueOrDefault(key))];
        // A document with several values stands in several parts.
        return new(At(key), all, split, Math.Max(0, all - split.Sum()));
    }
}
