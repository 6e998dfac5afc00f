using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>percentiles</c> or <c>percentile_ranks</c> found.</summary>
internal sealed class PercentilesResult : AggregationResult
{
    public required PercentilesAggregation Definition { get; init; }

    public required TDigest Digest { get; init; }

    public required ValueFormat Format { get; init; }

    public override string TypedName => "tdigest_" + Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var digest = Digest;
        if (parts.Count > 1)
        {
            digest = new(Definition.Compression);
            foreach (var part in parts)
                digest.Add(((PercentilesResult)part).Digest);
        }
        return new PercentilesResult { Aggregation = Aggregation, Definition = Definition, Digest = digest, Format = Format };
    }

    public override double? Value(string name)
        => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var point) ? ValueAt(point) : null;

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        if (Definition.Keyed)
            writer.WriteStartObject("values");
        else
            writer.WriteStartArray("values");
        foreach (var point in Definition.Points)
            if (Definition.Keyed)
                WritePoint(writer, JavaNumber.Format(point), ValueAt(point));
            else
                WriteItem(writer, point, ValueAt(point));
        if (Definition.Keyed)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }

    private double ValueAt(double point) => Definition.IsRanks ? Digest.Rank(point) * 100 : Digest.Quantile(point / 100);

    private void WritePoint(Utf8JsonWriter writer, string name, double value)
    {
        writer.WriteDoubleOrNull(name, double.IsNaN(value) ? null : value);
        if (!double.IsNaN(value) && !Format.IsRaw)
            writer.WriteString(name + "_as_string", Format.Format(value));
    }

    private void WriteItem(Utf8JsonWriter writer, double point, double value)
    {
        writer.WriteStartObject();
        writer.WriteDouble("key", point);
        writer.WriteDoubleOrNull("value", double.IsNaN(value) ? null : value);
        if (!double.IsNaN(value) && !Format.IsRaw)
            writer.WriteString("value_as_string", Format.Format(value));
        writer.WriteEndObject();
    }
}
