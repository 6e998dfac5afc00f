using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Values that follow from a field's type, and the field to count the others of.</summary>
internal static class ValueSuggestions
{
    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] Dates = ["now", "now-15m", "now-1h", "now-1d", "now-7d", "now/d"];

    public static IReadOnlyList<KqlSuggestion> Known(KqlPlace place, LogField field)
    {
        var values = field.Kind switch
        {
            LogFieldKind.Boolean => Booleans,
            LogFieldKind.Date when place.IsBound => Dates,
            _ => [],
        };
        return [.. values.Where(value => value.StartsWith(place.Typed, StringComparison.OrdinalIgnoreCase))
            .Select(value => new KqlSuggestion(SuggestionKind.Value, value + " ", value, place.Span) { Field = field })];
    }

    /// <summary>The field whose values the server can count by how they begin; null where there is none, or they are known already.</summary>
    public static LogField? Counted(LogField field, FieldList fields) => field.Kind switch
    {
        LogFieldKind.Keyword or LogFieldKind.Ip or LogFieldKind.Number when field.IsAggregatable => field,
        LogFieldKind.Text or LogFieldKind.Conflict => fields.SubFields(field.Name).FirstOrDefault(inner => inner is { Kind: LogFieldKind.Keyword, IsAggregatable: true }),
        _ => null,
    };
}
