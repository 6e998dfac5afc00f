using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>histogram</c>: intervals of numbers.</summary>
internal sealed record HistogramAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public required double Interval { get; init; }

    public double Offset { get; init; }

    public long MinimumDocCount { get; init; }

    public bool Keyed { get; init; }

    public BucketOrder Order { get; init; } = BucketOrder.KeyAscending;

    public (double? Minimum, double? Maximum)? ExtendedBounds { get; init; }

    public (double? Minimum, double? Maximum)? HardBounds { get; init; }

    public override Collector Build(CollectorContext context)
    {
        if (Interval <= 0)
            throw AggregationErrors.IllegalArgument($"interval must be positive, got: {JavaNumber.Format(Interval)}");
        Order.Verify(this);
        return new HistogramCollector(this, context.Resolve(Field).RequireNumeric(Type), context);
    }

    public static HistogramAggregation Read(AggregationHeader header)
    {
        var (parameters, field) = header.WithField("interval", "offset", "min_doc_count", "keyed", "order", "extended_bounds", "hard_bounds");
        var interval = parameters.Double("interval");
        parameters.Require(interval is null or > 0, "interval", $"[interval] must be >0 for histogram aggregation [{header.Name}]");
        var minimum = parameters.Long("min_doc_count") ?? 0;
        parameters.Require(minimum >= 0, "min_doc_count", $"[minDocCount] must be greater than or equal to 0. Found [{minimum}] in [{header.Name}]");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Children = header.Children,
            Field = field,
            Interval = interval ?? 0,
            Offset = parameters.Double("offset") ?? 0,
            MinimumDocCount = minimum,
            Keyed = parameters.Flag("keyed") ?? false,
            Order = BucketOrder.Read(header.Type, parameters) ?? BucketOrder.KeyAscending,
            ExtendedBounds = Bounds(parameters, "extended_bounds"),
            HardBounds = Bounds(parameters, "hard_bounds"),
        };
    }

    private static (double? Minimum, double? Maximum)? Bounds(Parameters parameters, string name)
    {
        var bounds = HistogramBounds.Read(parameters, name)?.AsNumbers();
        if (bounds is { Minimum: { } minimum, Maximum: { } maximum } && maximum < minimum)
            throw parameters.Failed(name, parameters.Node(name)!, StoreFailure.IllegalArgument($"max bound [{JavaNumber.Format(maximum)}] must be greater than min bound [{JavaNumber.Format(minimum)}]"));
        return bounds;
    }
}
