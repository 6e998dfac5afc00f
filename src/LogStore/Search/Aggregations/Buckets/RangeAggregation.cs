using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>range</c>, <c>date_range</c> and <c>ip_range</c>.</summary>
internal sealed record RangeAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public required IReadOnlyList<RequestedRange> Ranges { get; init; }

    public bool Keyed { get; init; }

    public override Collector Build(CollectorContext context)
    {
        var field = context.Resolve(Field);
        if (Type == "ip_range" ? field is { Kind: not ValueKind.Ip, IsUnmapped: false } : !field.IsNumeric && !field.IsUnmapped)
            throw AggregationErrors.FieldType(field.Name, field.Type, Type);
        if (Ranges.Count == 0)
            throw AggregationErrors.IllegalArgument($"No [ranges] specified for the [{Name}] aggregation");
        if (Type == "ip_range")
            return new IpRangeCollector(this, field, context);
        var format = Type == "date_range" && field.Format is not DateValueFormat
            ? DateValueFormat.Of(Field.Format ?? DateValueFormat.DefaultFormat("date"), Field.TimeZone, context.Search.Now) : field.Format;
        return new RangeCollector(this, field, format, context);
    }

    public static RangeAggregation Read(AggregationHeader header)
    {
        var (parameters, field) = header.Type == "date_range" ? header.WithField("ranges", "keyed", "time_zone") : header.WithField("ranges", "keyed");
        if (header.Type == "date_range")
            TimeZoneNames.Verify(parameters);
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Children = header.Children,
            Field = field,
            Keyed = parameters.Flag("keyed") ?? false,
            Ranges = RequestedRange.Read(header.Type, parameters),
        };
    }
}
