using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>date_histogram</c>: intervals of time.</summary>
internal sealed record DateHistogramAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    /// <summary>Null: none was named, which is an error where the search runs.</summary>
    public required DateInterval? Interval { get; init; }

    public long Offset { get; init; }

    public long MinimumDocCount { get; init; }

    public bool Keyed { get; init; }

    public BucketOrder Order { get; init; } = BucketOrder.KeyAscending;

    public HistogramBounds? ExtendedBounds { get; init; }

    public HistogramBounds? HardBounds { get; init; }

    public override Collector Build(CollectorContext context)
    {
        var field = context.Resolve(Field).RequireNumeric(Type);
        Order.Verify(this);
        if (Interval is null)
            throw AggregationErrors.IllegalArgument("Invalid interval specified, must be non-null and non-empty");
        return new DateHistogramCollector(this, field, new(this, field, TimeZoneNames.Offsets(Field.TimeZone)), context);
    }

    public static DateHistogramAggregation Read(AggregationHeader header)
    {
        var (parameters, field) = header.WithField(
            "interval", "calendar_interval", "fixed_interval", "offset", "time_zone", "min_doc_count", "keyed", "order", "extended_bounds", "hard_bounds");
        TimeZoneNames.Verify(parameters);
        var minimum = parameters.Long("min_doc_count") ?? 0;
        parameters.Require(minimum >= 0, "min_doc_count", $"[minDocCount] must be greater than or equal to 0. Found [{minimum}] in [{header.Name}]");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Children = header.Children,
            Field = field,
            Interval = DateInterval.Read(header.Type, parameters),
            Offset = DateInterval.Offset(parameters, "DateHistogramAggregationBuilder.parseOffset"),
            MinimumDocCount = minimum,
            Keyed = parameters.Flag("keyed") ?? false,
            Order = BucketOrder.Read(header.Type, parameters) ?? BucketOrder.KeyAscending,
            ExtendedBounds = HistogramBounds.Read(parameters, "extended_bounds"),
            HardBounds = HistogramBounds.Read(parameters, "hard_bounds"),
        };
    }
}
