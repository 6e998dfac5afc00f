using System.Text.Json.Nodes;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>The pieces of query DSL that everything else is made of.</summary>
internal static class Clauses
{
    /// <summary>A query of one name, for instance <c>{"exists":{"field":"level"}}</c>.</summary>
    public static JsonObject Of(string name, JsonObject body) => new() { [name] = body };

    /// <summary>A query on one field, for instance <c>{"match":{"level":"error"}}</c>.</summary>
    public static JsonObject OnField(string name, string field, JsonNode? value) => Of(name, new() { [field] = value });

    public static JsonObject Exists(string field) => Of("exists", new() { ["field"] = field });

    public static JsonObject Everything() => Of("match_all", []);

    public static JsonObject Nothing() => Of("match_none", []);

    public static JsonObject All(IEnumerable<JsonObject> clauses) => Bool("filter", clauses);

    public static JsonObject Any(IEnumerable<JsonObject> clauses) => Of("bool", new() { ["should"] = Array(clauses), ["minimum_should_match"] = 1 });

    /// <summary>The clause alone where there is one, nothing where there is none.</summary>
    public static JsonObject AnyOf(IReadOnlyList<JsonObject> clauses) => clauses.Count switch
    {
        0 => Nothing(),
        1 => clauses[0],
        _ => Any(clauses),
    };

    public static JsonObject Not(JsonObject clause) => Bool("must_not", [clause]);

    /// <summary>A query on one object of a nested field. Indices without the field have nothing to find, and are no error.</summary>
    public static JsonObject Nested(string path, JsonObject query) =>
        Of("nested", new() { ["path"] = path, ["query"] = query, ["score_mode"] = "none", ["ignore_unmapped"] = true });

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    private static JsonObject Bool(string occurrence, IEnumerable<JsonObject> clauses) => Of("bool", new() { [occurrence] = Array(clauses) });
}
