using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>min</c>, <c>max</c>, <c>sum</c>, <c>avg</c>, <c>stats</c>, <c>extended_stats</c>.</summary>
internal sealed record StatsAggregation : Aggregation
{
    public required StatsKind Kind { get; init; }

    public required FieldRequest Field { get; init; }

    /// <summary>How many standard deviations the bounds of <c>extended_stats</c> stand off.</summary>
    public double Sigma { get; init; } = 2;

    public override bool IsMetric => true;

    public override bool IsMultiValue => Kind >= StatsKind.Stats;

    public override Collector Build(CollectorContext context) => new StatsCollector(this, context.Resolve(Field).RequireNumeric(Type), context.Budget);

    public static StatsAggregation Read(AggregationHeader header, StatsKind kind)
    {
        header.RefuseChildren();
        var (parameters, field) = kind == StatsKind.ExtendedStats ? header.WithField("sigma") : header.WithField();
        var sigma = kind == StatsKind.ExtendedStats ? parameters.Double("sigma") ?? 2 : 2;
        if (kind == StatsKind.ExtendedStats)
            parameters.Require(sigma >= 0, "sigma", $"[sigma] must be greater than or equal to 0. Found [{Values.JavaNumber.Format(sigma)}] in [{header.Name}]");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Kind = kind, Field = field, Sigma = sigma };
    }
}
