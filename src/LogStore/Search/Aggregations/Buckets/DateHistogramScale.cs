using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The intervals of a <c>date_histogram</c> on a field of one index: how times are rounded and where the buckets begin and end.</summary>
internal sealed class DateHistogramScale
{
    public DateHistogramScale(DateHistogramAggregation aggregation, ResolvedField field, ZoneOffsets zone)
    {
        Rounding = aggregation.Interval!.Rounding(zone, aggregation.Offset);
        Format = field.Format;
        (Minimum, Maximum) = Parse(aggregation.ExtendedBounds, field);
        (HardMinimum, HardMaximum) = Parse(aggregation.HardBounds, field);
        if (Minimum > Maximum)
            throw AggregationErrors.IllegalArgument($"[extended_bounds.min][{Minimum}] cannot be greater than [extended_bounds.max][{Maximum}] for histogram aggregation [{aggregation.Name}]");
        if (Minimum < HardMinimum || Maximum > HardMaximum)
            throw AggregationErrors.IllegalArgument($"Extended bounds have to be inside hard bounds, hard bounds: [{HardMinimum}--{HardMaximum}], extended bounds: [{Minimum}--{Maximum}]");
        Minimum = Minimum is { } low ? Rounding.Round(low) : null;
        Maximum = Maximum is { } high ? Rounding.Round(high) : null;
    }

    public DateRounding Rounding { get; }

    public ValueFormat Format { get; }

    /// <summary>The first bucket that there shall be at least, null for none.</summary>
    public long? Minimum { get; }

    public long? Maximum { get; }

    public long? HardMinimum { get; }

    public long? HardMaximum { get; }

    public bool Takes(long bucket) => !(bucket >= HardMaximum) && !(bucket < HardMinimum);

    private static (long? Minimum, long? Maximum) Parse(HistogramBounds? bounds, ResolvedField field)
        => (bounds?.Minimum is { } low ? field.Format.ParseLong(low, field.Kind) : null, bounds?.Maximum is { } high ? field.Format.ParseLong(high, field.Kind) : null);
}
