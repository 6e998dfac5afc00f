namespace Dashboard.Services.Logs.Fields;

/// <summary>Reads the kind of a field off the server's type names: those of Elasticsearch 6.4 to 9 and of OpenSearch.</summary>
public static class LogFieldKinds
{
    /// <summary>The kind that all types share. Text beside keyword is text: a query that suits text suits both.</summary>
    public static LogFieldKind Of(IReadOnlyList<string> types)
    {
        if (types.Count == 0)
            return LogFieldKind.Unknown;

        var kind = Of(types[0]);
        for (var index = 1; index < types.Count; index++)
            kind = Common(kind, Of(types[index]));
        return kind;
    }

    /// <summary>The kind of one type, for instance <c>scaled_float</c>.</summary>
    public static LogFieldKind Of(string type) => type switch
    {
        "text" or "match_only_text" or "search_as_you_type" or "annotated_text" or "string" => LogFieldKind.Text,
        "keyword" or "constant_keyword" or "wildcard" or "version" or "flattened" or "flat_object" or "counted_keyword" or "_id" or "_index" or "_type" => LogFieldKind.Keyword,
        "long" or "integer" or "short" or "byte" or "double" or "float" or "half_float" or "scaled_float" or "unsigned_long" or "token_count"
            or "aggregate_metric_double" => LogFieldKind.Number,
        "date" or "date_nanos" => LogFieldKind.Date,
        "boolean" => LogFieldKind.Boolean,
        "ip" => LogFieldKind.Ip,
        "geo_point" or "geo_shape" or "point" or "shape" or "xy_point" or "xy_shape" => LogFieldKind.Geo,
        "object" => LogFieldKind.Object,
        "nested" => LogFieldKind.Nested,
        "binary" => LogFieldKind.Binary,
        "conflict" => LogFieldKind.Conflict,
        _ => LogFieldKind.Unknown,
    };

    private static LogFieldKind Common(LogFieldKind one, LogFieldKind other) =>
        one == other ? one
        : one is LogFieldKind.Text or LogFieldKind.Keyword && other is LogFieldKind.Text or LogFieldKind.Keyword ? LogFieldKind.Text
        : LogFieldKind.Conflict;
}
