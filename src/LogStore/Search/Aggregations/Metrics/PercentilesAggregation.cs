using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>percentiles</c> and <c>percentile_ranks</c>, by t-digest.</summary>
internal sealed record PercentilesAggregation : Aggregation
{
    private static readonly double[] usual = [1, 5, 25, 50, 75, 95, 99];

    public required FieldRequest Field { get; init; }

    /// <summary>Percents, or for ranks the values to rank; ascending.</summary>
    public required IReadOnlyList<double> Points { get; init; }

    public required bool Keyed { get; init; }

    public required double Compression { get; init; }

    public bool IsRanks => Type == "percentile_ranks";

    public override bool IsMetric => true;

    public override bool IsMultiValue => true;

    public override Collector Build(CollectorContext context)
        => new DigestCollector(this, context.Resolve(Field).RequireNumeric(Type), Compression, context.Budget);

    public static PercentilesAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        var isRanks = header.Type == "percentile_ranks";
        var (parameters, field) = header.WithField(isRanks ? "values" : "percents", "keyed", "tdigest", "hdr");
        var digest = parameters.Object("tdigest");
        if (parameters.Object("hdr") is not null)
            throw digest is null ? AggregationErrors.Unsupported($"[{header.Type}] [hdr]") : Failed(header, "Only one percentiles method should be declared.");
        var compression = digest is null ? 100 : Parameters.Of("tdigest", digest, "compression").Double("compression") ?? 100;
        if (compression < 0)
            throw Failed(header, $"[compression] must be greater than or equal to 0. Found [{JavaNumber.Format(compression)}]");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Field = field,
            Points = isRanks ? RanksOf(header, parameters) : PercentsOf(header, parameters),
            Keyed = parameters.Flag("keyed") ?? true,
            Compression = Math.Clamp(compression, 1, 10_000),
        };
    }

    private static double[] PercentsOf(AggregationHeader header, Parameters parameters)
    {
        var percents = parameters.Doubles("percents") ?? usual;
        if (percents.Length == 0)
            throw Failed(header, $"[percents] must not be an empty array: [{header.Name}]");
        foreach (var percent in percents)
            if (percent is < 0 or > 100)
                throw Failed(header, $"percent must be in [0,100], got [{JavaNumber.Format(percent)}]: [{header.Name}]");
        return [.. percents.Order()];
    }

    private static double[] RanksOf(AggregationHeader header, Parameters parameters)
    {
        var values = parameters.Doubles("values") ?? throw Failed(header, $"[values] must not be null: [{header.Name}]");
        return values.Length > 0 ? [.. values.Order()] : throw Failed(header, $"[values] must not be an empty array: [{header.Name}]");
    }

    private static StoreFailureException Failed(AggregationHeader header, string reason)
        => AggregationErrors.Content($"Failed to build [{header.Type}] after last required field arrived", StoreFailure.IllegalArgument(reason));
}
