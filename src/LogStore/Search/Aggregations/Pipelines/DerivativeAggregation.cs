using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary><c>derivative</c>: how much more than in the bucket before, and per unit of time where one is given.</summary>
internal sealed record DerivativeAggregation : PipelineAggregation
{
    /// <summary>Milliseconds, null for no unit.</summary>
    public double? Unit { get; init; }

    public override bool IsParent => true;

    public override IReadOnlyList<Bucket> Apply(MultiBucketResult around)
    {
        var format = PipelineReader.FormatOf(Format);
        var result = new List<Bucket>();
        Bucket? before = null;
        double? last = null;
        foreach (var bucket in around.Buckets)
        {
            var value = Paths[0].Resolve(around, bucket, Gaps);
            // A gap has a derivative without a number, and so has the bucket after it.
            result.Add(before is null || value is null || last is null ? bucket : bucket with { Children = [.. bucket.Children, Difference(bucket, before, value.Value - last.Value, format)] });
            (before, last) = (bucket, value);
        }
        return result;
    }

    private SimpleValueResult Difference(Bucket bucket, Bucket before, double change, ValueFormat format)
    {
        double? difference = double.IsNaN(change) ? null : change;
        var distance = bucket.KeyNumber - before.KeyNumber;
        return new()
        {
            Aggregation = this,
            Number = difference,
            Format = format,
            HasNormalized = Unit is not null,
            Normalized = difference / (distance / Unit),
        };
    }

    public static DerivativeAggregation Read(AggregationHeader header)
    {
        var unit = header.Body.Find("unit")?.Text;
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Paths = PipelineReader.Paths(header),
            Gaps = PipelineReader.Gaps(header, "unit"),
            Format = header.Body.Find("format")?.Text,
            Unit = unit is null ? null : CalendarUnits.Parse(unit)?.TypicalMillis() ?? FixedInterval.Parse(unit, out _)
                ?? throw AggregationErrors.IllegalArgument($"failed to parse setting [DerivativePipelineAggregationBuilder.unit] with value [{unit}] as a time value: unit is missing or unrecognized"),
        };
    }
}
