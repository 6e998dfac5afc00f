using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Metrics;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>What <see cref="BucketMetricAggregation"/> computed.</summary>
internal sealed class BucketMetricResult : AggregationResult
{
    public required BucketMetricAggregation Definition { get; init; }

    public required IReadOnlyList<(double Value, string Key)> Numbers { get; init; }

    public override string TypedName => Aggregation.Type switch
    {
        "min_bucket" or "max_bucket" => "bucket_metric_value",
        "avg_bucket" or "sum_bucket" => "simple_value",
        _ => Aggregation.Type,
    };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context) => this;

    public override double? Value(string name) => Aggregation.Type switch
    {
        "avg_bucket" => Numbers.Count == 0 ? double.NaN : Numbers.Sum(number => number.Value) / Numbers.Count,
        "sum_bucket" => Numbers.Sum(number => number.Value),
        "max_bucket" => Numbers.Count == 0 ? double.NegativeInfinity : Numbers.Max(number => number.Value),
        "min_bucket" => Numbers.Count == 0 ? double.PositiveInfinity : Numbers.Min(number => number.Value),
        "percentiles_bucket" => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? Percentile(percent) : null,
        _ => StatsResult.ValueOf(State(), Definition.AsStats(), name),
    };

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        var format = PipelineReader.FormatOf(Definition.Format);
        switch (Aggregation.Type)
        {
            case "stats_bucket" or "extended_stats_bucket":
                new StatsResult { Aggregation = Aggregation, Definition = Definition.AsStats(), State = State(), Format = format }.WriteMembers(writer, typedKeys);
                return;
            case "percentiles_bucket":
                writer.WriteStartObject("values");
                foreach (var percent in Definition.Percents)
                    writer.WriteDoubleOrNull(JavaNumber.Format(percent), Finite(Percentile(percent)));
                writer.WriteEndObject();
                return;
        }
        var value = Finite(Value("")!.Value);
        writer.WriteDoubleOrNull("value", value);
        if (value is { } number && !format.IsRaw)
            writer.WriteString("value_as_string", format.Format(number));
        if (Aggregation.Type is "min_bucket" or "max_bucket")
            WriteKeys(writer, value);
    }

    private void WriteKeys(Utf8JsonWriter writer, double? value)
    {
        writer.WriteStartArray("keys");
        foreach (var (number, key) in Numbers)
            if (number == value)
                writer.WriteStringValue(key);
        writer.WriteEndArray();
    }

    private StatsState State()
    {
        var state = new StatsState();
        foreach (var (value, _) in Numbers)
            state.Add(value);
        return state;
    }

    private double Percentile(double percent)
    {
        if (Numbers.Count == 0)
            return double.NaN;
        var sorted = Numbers.Select(number => number.Value).Order().ToList();
        return sorted[(int)Math.Round(percent / 100 * (sorted.Count - 1), MidpointRounding.AwayFromZero)];
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
