using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Access;

/// <summary>
/// Lets only such clauses of the query DSL through as look at nothing but the fields of the document at hand. Others read other documents or indices (<c>terms</c> lookup,
/// <c>more_like_this</c>, <c>percolate</c>, <c>geo_shape</c> by an indexed shape), tell by a document what its relatives hold (<c>has_child</c>, <c>has_parent</c>), hide a query in
/// a text (<c>wrapper</c>), or run scripts. What is not known is refused.
/// </summary>
internal static class ClauseCheck
{
    private const int Deepest = 50;

    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "match_all", "match_none", "match", "match_phrase", "match_phrase_prefix", "match_bool_prefix", "multi_match", "combined_fields", "query_string", "simple_query_string",
        "term", "range", "exists", "prefix", "wildcard", "regexp", "fuzzy", "ids", "geo_distance", "geo_bounding_box", "geo_polygon",
    };

    /// <summary>What is wrong with a clause; null where it may be asked.</summary>
    public static Failure? Check(JsonElement clause) => Problem(clause, 0) is { } problem ? new() { Kind = FailureKind.Invalid, Message = problem } : null;

    private static string? Problem(JsonElement clause, int depth)
    {
        if (depth > Deepest)
            return $"The query is nested more than {Deepest} times.";
        if (clause.ValueKind != JsonValueKind.Object)
            return "A clause of a query is an object.";
        var members = clause.EnumerateObject().Take(2).ToList();
        if (members.Count != 1)
            return "A clause of a query is an object with the name of one query.";
        var (name, body) = (members[0].Name, members[0].Value);
        return name switch
        {
            _ when Leaves.Contains(name) => null,
            "terms" => Terms(body),
            "terms_set" => TermsSet(body),
            "bool" => Below(body, depth, "must", "filter", "should", "must_not"),
            "constant_score" => Below(body, depth, "filter"),
            "dis_max" => Below(body, depth, "queries"),
            "boosting" => Below(body, depth, "positive", "negative"),
            "nested" => Nested(body, depth),
            _ => $"\"{name}\" queries are not allowed here: only those that look at the document alone.",
        };
    }

    /// <summary>Values, and not the place of another document that has them; of a field that is called <c>boost</c> neither.</summary>
    private static string? Terms(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.Array || (member.Name is "boost" or "_name" && member.Value.ValueKind != JsonValueKind.Object))
            ? null
            : "A \"terms\" query takes a list of values; looking them up in another document is not allowed.";

    private static string? TermsSet(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.EnumerateObject().All(member => member.Value.ValueKind != JsonValueKind.Object || !member.Value.TryGetProperty("minimum_should_match_script", out _))
            ? null
            : "A \"terms_set\" query takes its minimum from a field; a script is not allowed.";

    private static string? Nested(JsonElement body, int depth) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("inner_hits", out _) ? "\"inner_hits\" is not allowed here." : Below(body, depth, "query");

    private static string? Below(JsonElement body, int depth, params ReadOnlySpan<string> places)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return "A compound query is an object.";
        // Every member of the name: where one stands twice, servers differ in which of them holds.
        foreach (var member in body.EnumerateObject())
        {
            if (!places.Contains(member.Name))
            {
                if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    return $"\"{member.Name}\" is not allowed here.";
                continue;
            }

            foreach (var clause in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().AsEnumerable() : [member.Value])
            {
                if (Problem(clause, depth + 1) is { } problem)
                    return problem;
            }
        }

        return null;
    }
}
