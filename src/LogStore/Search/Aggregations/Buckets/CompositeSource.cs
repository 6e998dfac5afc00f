using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>One of the keys of <c>composite</c>. Immutable.</summary>
internal sealed record CompositeSource
{
    public required string Name { get; init; }

    /// <summary><c>terms</c>, <c>histogram</c> or <c>date_histogram</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Null: none was named, which is an error where the search runs.</summary>
    public required FieldRequest? Field { get; init; }

    public bool Ascending { get; init; } = true;

    /// <summary>Documents without a value have the key null.</summary>
    public bool TakesMissing { get; init; }

    public double Interval { get; init; }

    public DateInterval? DateInterval { get; init; }

    public long Offset { get; init; }

    public static CompositeSource Read(DslNode item)
    {
        if (!item.IsObject || item.Members.Count != 1 || !item.Members[0].Value.IsObject)
            throw AggregationErrors.Parsing("Expected [START_OBJECT] in [composite]", item.Position);
        var named = item.Members[0];
        if (named.Value.Members.Count == 0)
            throw AggregationErrors.Parsing("Expected [FIELD_NAME] in [composite]", named.Value.End);
        var definition = named.Value.Members[0];
        return definition.Name switch
        {
            "terms" => Terms(named.Name, definition.Value),
            "histogram" => Histogram(named.Name, definition.Value),
            "date_histogram" => DateHistogram(named.Name, definition.Value),
            "geotile_grid" => throw AggregationErrors.Unsupported("[composite] [geotile_grid]"),
            _ => throw AggregationErrors.Parsing($"invalid source type: {definition.Name}", definition.Value.Position),
        };
    }

    private static CompositeSource Terms(string name, DslNode node) => Common(name, "terms", Parameters.Of("terms", node, "field", "missing_bucket", "value_type", "order", "format", "_script"));

    private static CompositeSource Histogram(string name, DslNode node)
    {
        var parameters = Parameters.Of("histogram", node, "field", "missing_bucket", "value_type", "order", "format", "interval", "_script");
        var interval = parameters.Double("interval") ?? 0;
        if (interval <= 0)
            throw AggregationErrors.IllegalArgument("[interval] must be greater than 0 for [histogram] source");
        return Common(name, "histogram", parameters) with { Interval = interval };
    }

    private static CompositeSource DateHistogram(string name, DslNode node)
    {
        var parameters = Parameters.Of("date_histogram", node,
            "field", "missing_bucket", "value_type", "order", "format", "interval", "calendar_interval", "fixed_interval", "offset", "time_zone", "_script");
        TimeZoneNames.Verify(parameters);
        return Common(name, "date_histogram", parameters) with
        {
            DateInterval = DateInterval.Read("date_histogram", parameters),
            Offset = DateInterval.Offset(parameters, "DateHistogramAggregationBuilder.parseOffset"),
        };
    }

    private static CompositeSource Common(string name, string type, Parameters parameters) => new()
    {
        Name = name,
        Type = type,
        Field = parameters.Text("field") is not { } field ? null : new()
        {
            Field = field,
            Format = parameters.Text("format"),
            ValueType = parameters.Text("value_type"),
            TimeZone = type == "date_histogram" ? parameters.Text("time_zone") : null,
        },
        TakesMissing = parameters.Flag("missing_bucket") ?? false,
        Ascending = parameters.Text("order")?.ToLowerInvariant() switch
        {
            null or "asc" => true,
            "desc" => false,
            var other => throw parameters.Failed("order", parameters.Node("order")!, StoreFailure.IllegalArgument($"No enum constant org.elasticsearch.search.sort.SortOrder.{other.ToUpperInvariant()}")),
        },
    };
}
