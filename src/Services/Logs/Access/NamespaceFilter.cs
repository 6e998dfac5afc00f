using System.Text.Json.Nodes;

namespace Dashboard.Services.Logs.Access;

/// <summary>
/// The filter that keeps a user to the namespaces of their scope. A document passes where one of the fields has a value of the scope, and none of them has a value outside of it:
/// one of several namespaces is for those who may read all of them. "Outside" is said by the ranges between the scope's names in their order, which needs no knowledge of what
/// other names there are, and no scripts.
/// </summary>
internal static class NamespaceFilter
{
    /// <summary>Clauses of one <c>bool</c>: servers take 1,024 unless they were set otherwise.</summary>
    private const int ClausesAtOnce = 500;

    /// <summary>A clause of the query DSL; null where everything passes.</summary>
    public static JsonObject? Of(LogScope scope, NamespaceFields fields)
    {
        if (scope.IsEverywhere)
            return null;
        if (scope.IsNowhere || fields.Usable.Count == 0)
            return new() { ["match_none"] = new JsonObject() };

        var within = fields.Usable.Select(field => (JsonNode)new JsonObject { ["terms"] = new JsonObject { [field] = new JsonArray([.. scope.Namespaces.Select(name => (JsonNode)name)]) } });
        var outside = fields.Usable.SelectMany(field => Outside(field, scope.Namespaces))
            .Concat(fields.Doubtful.Select(field => (JsonNode)new JsonObject { ["exists"] = new JsonObject { ["field"] = field } }));
        return new()
        {
            ["bool"] = new JsonObject
            {
                ["filter"] = new JsonArray(AnyOf(within)),
                ["must_not"] = new JsonArray([.. outside.Chunk(ClausesAtOnce).Select(AnyOf)]),
            },
        };
    }

    /// <summary>The ranges below the first name, between each two, and above the last.</summary>
    private static IEnumerable<JsonNode> Outside(string field, IReadOnlyList<string> names)
    {
        for (var index = 0; index <= names.Count; index++)
        {
            var range = new JsonObject();
            if (index > 0)
                range["gt"] = names[index - 1];
            if (index < names.Count)
                range["lt"] = names[index];
            yield return new JsonObject { ["range"] = new JsonObject { [field] = range } };
        }
    }

    private static JsonNode AnyOf(IEnumerable<JsonNode> clauses) =>
        new JsonObject { ["bool"] = new JsonObject { ["should"] = new JsonArray([.. clauses]), ["minimum_should_match"] = 1 } };
}
