using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>The operators that fit a field.</summary>
internal static class OperatorSuggestions
{
    public static IEnumerable<KqlSuggestion> For(KqlPlace place, FieldList fields, int at)
    {
        var name = place.FullName(place.Field);
        if (fields.NestedPaths.Contains(name))
            return [Operator(": { ", ":{", "KqlOperatorNested", at)];
        return fields.Find(name) is { } field ? For(field, at)
            : place.Field.Contains('*', StringComparison.Ordinal) && fields.Match(name).Any() ? Plain(at)
            : [];
    }

    private static IEnumerable<KqlSuggestion> For(LogField field, int at) => HasOrder(field.Kind) ? [.. Plain(at), .. Comparisons(at)] : Plain(at);

    private static IEnumerable<KqlSuggestion> Plain(int at) => [Operator(": ", ":", "KqlOperatorIs", at), Operator(": * ", ": *", "KqlOperatorExists", at)];

    private static IEnumerable<KqlSuggestion> Comparisons(int at) =>
    [
        Operator(" < ", "<", "KqlOperatorLess", at), Operator(" <= ", "<=", "KqlOperatorLessOrEqual", at),
        Operator(" > ", ">", "KqlOperatorGreater", at), Operator(" >= ", ">=", "KqlOperatorGreaterOrEqual", at),
    ];

    private static bool HasOrder(LogFieldKind kind) => kind is LogFieldKind.Number or LogFieldKind.Date or LogFieldKind.Ip;

    private static KqlSuggestion Operator(string text, string label, string key, int at) =>
        new(SuggestionKind.Operator, text, label, new(at, 0)) { Description = new Sentence(key) };
}
