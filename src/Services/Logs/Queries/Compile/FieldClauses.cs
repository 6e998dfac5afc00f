using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Conditions on one field, by what the field holds.</summary>
internal static class FieldClauses
{
    /// <summary>The field has the value: <c>term</c> on keywords, a <c>range</c> that is as wide as the date is exact, else <c>match</c>, or <c>match_phrase</c> for words next to each other.</summary>
    /// <param name="isLenient">Values that are none of the field's type find nothing; else the server refuses them.</param>
    public static JsonObject Is(LogField field, JsonNode value, bool isPhrase, bool isLenient, TimeZoneInfo zone)
    {
        if (field.Kind == LogFieldKind.Date)
            return Range(field, new() { ["gte"] = value, ["lte"] = value.DeepClone() }, zone);
        if (field.IsKeyword)
            return Clauses.OnField("term", field.Name, new JsonObject { ["value"] = value });

        // Phrases are never lenient on the server; on what is not text the two queries find the same.
        var lenient = isLenient || field.Kind == LogFieldKind.Conflict;
        return lenient && !(isPhrase && field.Kind is LogFieldKind.Text or LogFieldKind.Keyword)
            ? Clauses.OnField("match", field.Name, new JsonObject { ["query"] = value, ["lenient"] = true })
            : Clauses.OnField(isPhrase ? "match_phrase" : "match", field.Name, value);
    }

    /// <summary>The value lies within bounds (<c>gt gte lt lte</c>).</summary>
    public static JsonObject Range(LogField field, JsonObject bounds, TimeZoneInfo zone)
    {
        // Servers move milliseconds since 1970 by the zone as well, and find nothing then.
        if (field.Kind == LogFieldKind.Date && !bounds.Any(bound => IsEpoch(bound.Value!)))
            bounds["time_zone"] = ZoneName.Of(zone);
        return Clauses.OnField("range", field.Name, bounds);
    }

    /// <summary>The value fits a pattern.</summary>
    /// <param name="parts">The texts between the wildcards.</param>
    public static JsonObject Pattern(LogField field, IReadOnlyList<string> parts) => field.IsKeyword
        ? Clauses.OnField("wildcard", field.Name, new JsonObject { ["value"] = WildcardEscape.Pattern(parts) })
        : Clauses.Of("query_string", new() { ["fields"] = new JsonArray(field.Name), ["query"] = QueryStringEscape.Pattern(parts) });

    /// <summary>The field has any value.</summary>
    public static JsonObject Exists(LogField field) =>
        field.Kind == LogFieldKind.Nested ? Clauses.Nested(field.Name, Clauses.Everything()) : Clauses.Exists(field.Name);

    private static bool IsEpoch(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number || (value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text && !text.AsSpan().ContainsAnyExceptInRange('0', '9'));
}
