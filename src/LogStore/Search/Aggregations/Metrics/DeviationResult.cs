using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>median_absolute_deviation</c> found.</summary>
internal sealed class DeviationResult : AggregationResult
{
    public required TDigest Digest { get; init; }

    public required ValueFormat Format { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var digest = new TDigest(Digest.Compression);
        foreach (var part in parts)
            digest.Add(((DeviationResult)part).Digest);
        return new DeviationResult { Aggregation = Aggregation, Digest = digest, Format = Format };
    }

    public override double? Value(string name) => name is "" or "value" ? Digest.MedianAbsoluteDeviation() : null;

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        var value = Digest.MedianAbsoluteDeviation();
        writer.WriteDoubleOrNull("value", double.IsNaN(value) ? null : value);
        if (!double.IsNaN(value) && !Format.IsRaw)
            writer.WriteString("value_as_string", Format.Format(value));
    }
}
