using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>weighted_avg</c>: values of one field by the weights of another.</summary>
internal sealed record WeightedAverageAggregation : Aggregation
{
    public required FieldRequest Value { get; init; }

    public required FieldRequest Weight { get; init; }

    public override bool IsMetric => true;

    public override Collector Build(CollectorContext context) => new WeightedAverageCollector(this, context);

    public static WeightedAverageAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        var parameters = Parameters.Of("weighted_avg", header.Body, "value", "weight", "format", "value_type");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Value = FieldOf(parameters, "value") with { Format = parameters.Text("format") },
            Weight = FieldOf(parameters, "weight"),
        };
    }

    private static FieldRequest FieldOf(Parameters parameters, string name)
    {
        var node = parameters.Object(name) ?? throw AggregationErrors.IllegalArgument($"[{name}] field name must not be null");
        var inner = Parameters.Of("weighted_avg", node, "field", "missing", "_script", "_filter", "time_zone");
        return new() { Field = inner.Text("field") ?? throw AggregationErrors.IllegalArgument("Required one of fields [field, script], but none were specified. "), Missing = inner.Node("missing") };
    }
}
