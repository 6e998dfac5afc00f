using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>auto_date_histogram</c>: as many intervals of time as asked for, or fewer.</summary>
internal sealed record AutoDateHistogramAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    /// <summary>The most buckets.</summary>
    public required int Target { get; init; }

    /// <summary>The finest of <see cref="AutoInterval.All"/> that may be used.</summary>
    public required int Finest { get; init; }

    public override Collector Build(CollectorContext context)
        => new AutoDateHistogramCollector(this, context.Resolve(Field).RequireNumeric(Type), context);

    public static AutoDateHistogramAggregation Read(AggregationHeader header)
    {
        var (parameters, field) = header.WithField("buckets", "minimum_interval", "time_zone");
        TimeZoneNames.Verify(parameters);
        var buckets = parameters.Int("buckets") ?? 10;
        parameters.Require(buckets > 0, "buckets", $"buckets must be greater than 0 for [{header.Name}]");
        if (buckets > 10_000 / 30)
            throw AggregationErrors.IllegalArgument("buckets must be less than 333");
        var finest = parameters.Text("minimum_interval") is { } unit ? AutoInterval.IndexOf(unit) : 0;
        parameters.Require(finest >= 0, "minimum_interval", "minimum_interval must be one of [[month, second, day, hour, year, minute]]");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, Field = field, Target = buckets, Finest = finest };
    }
}
