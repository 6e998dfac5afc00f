using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>median_absolute_deviation</c>.</summary>
internal sealed record DeviationAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public required double Compression { get; init; }

    public override bool IsMetric => true;

    public override Collector Build(CollectorContext context)
        => new DigestCollector(this, context.Resolve(Field).RequireNumeric(Type), Compression, context.Budget);

    public static DeviationAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        var (parameters, field) = header.WithField("compression");
        var compression = parameters.Double("compression") ?? 1_000;
        parameters.Require(compression > 0, "compression", $"[compression] must be greater than 0. Found [{Values.JavaNumber.Format(compression)}] in [{header.Name}]");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Field = field, Compression = Math.Clamp(compression, 1, 10_000) };
    }
}
