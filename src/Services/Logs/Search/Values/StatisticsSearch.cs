using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Values;

/// <summary>The numbers of a field, in two requests: the second one's ranges follow from the least and the greatest value.</summary>
internal sealed class StatisticsSearch(SearchGuard guard, SearchRunner runner)
{
    private static readonly double[] Steps = [1, 2, 5, 10];
    private const int Ranges = 20;
    private static readonly double[] Percents = [1, 5, 25, 50, 75, 95, 99];

    public async Task<Result<LogAnswer<FieldStatistics>>> FindAsync(LogSelection selection, string field, CancellationToken cancellationToken)
    {
        if (!(await guard.GuardAsync(selection, cancellationToken)).TryGet(out var query, out var failure))
            return failure;
        var body = query.Body(0);
        query.TrackTotal(body, track: false);
        body["aggs"] = new JsonObject
        {
            ["stats"] = new JsonObject { ["stats"] = new JsonObject { ["field"] = field } },
            ["percentiles"] = new JsonObject
            {
                ["percentiles"] = new JsonObject { ["field"] = field, ["keyed"] = false, ["percents"] = new JsonArray([.. Percents.Select(percent => (JsonNode)percent)]) },
            },
        };
        if (!(await runner.SearchAsync("statistics", query, body, root => Read(root, field), cancellationToken)).TryGet(out var numbers, out failure))
            return failure;
        return numbers.Value is { Minimum: { } least, Maximum: { } most }
            ? await WithDistributionAsync(query, numbers, least, most, cancellationToken)
            : numbers;
    }

    private async Task<Result<LogAnswer<FieldStatistics>>> WithDistributionAsync(GuardedQuery query, LogAnswer<FieldStatistics> numbers, double least, double most, CancellationToken cancellationToken)
    {
        var width = Width(most - least);
        var body = query.Body(0);
        query.TrackTotal(body, track: false);
        body["aggs"] = new JsonObject
        {
            ["ranges"] = new JsonObject { ["histogram"] = new JsonObject { ["field"] = numbers.Value.Field, ["interval"] = width, ["min_doc_count"] = 1 } },
        };
        var answer = await runner.SearchAsync("distribution", query, body, root => ReadRanges(root, width, least, most), cancellationToken);
        return answer.Map(ranges => ranges.With(numbers.Value with { Distribution = ranges.Value }));
    }

    /// <summary>A width that reads well (1, 2 or 5 of a power of ten), for about twenty ranges.</summary>
    private static double Width(double span)
    {
        if (span <= 0 || !double.IsFinite(span))
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / Ranges)));
        return Steps.Select(step => step * power).First(width => span / width <= Ranges || width >= 10 * power);
    }

    private static FieldStatistics Read(JsonElement root, string field)
    {
        var stats = root.At("aggregations", "stats") ?? default;
        var count = stats.Integer("count") ?? 0;
        return new()
        {
            Field = field,
            Count = count,
            Minimum = Number(stats, "min", count),
            Maximum = Number(stats, "max", count),
            Average = Number(stats, "avg", count),
            Sum = Number(stats, "sum", count),
            Percentiles = [.. root.Items("aggregations", "percentiles", "values").Select(Point).OfType<Percentile>()],
            Distribution = [],
        };
    }

    private static Percentile? Point(JsonElement value) =>
        value.At("key") is { ValueKind: JsonValueKind.Number } percent && value.At("value") is { ValueKind: JsonValueKind.Number } number ? new(percent.GetDouble(), number.GetDouble()) : null;

    private static double? Number(JsonElement stats, string name, long count) =>
        count > 0 && stats.At(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static List<ValueRange> ReadRanges(JsonElement root, double width, double least, double most)
    {
        var counts = root.Items("aggregations", "ranges", "buckets")
            .ToDictionary(bucket => (long)Math.Round((bucket.At("key")?.GetDouble() ?? 0) / width), bucket => bucket.Integer("doc_count") ?? 0);
        var (first, last) = ((long)Math.Floor(least / width), (long)Math.Floor(most / width));
        var ranges = new List<ValueRange>();
        for (var place = first; place <= last && ranges.Count < 2 * Ranges; place++)
            ranges.Add(new(Clean(place * width), Clean((place + 1) * width), counts.GetValueOrDefault(place)));
        return ranges;
    }

    /// <summary>Without the dust of multiplying fractions.</summary>
    private static double Clean(double value) => double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
