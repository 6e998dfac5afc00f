using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Kql;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Turns one KQL query into query DSL. A method that finds an error keeps it and gives null.</summary>
internal sealed class KqlCompiler(QueryContext context)
{
    public QueryError? Error { get; private set; }

    public JsonObject? Compile(KqlNode node) => Node(node, null);

    private JsonObject? Node(KqlNode node, string? nestedPath) => node switch
    {
        KqlAnd and => Each(and.Nodes, nestedPath) is { } clauses ? Clauses.All(clauses) : null,
        KqlOr or => Each(or.Nodes, nestedPath) is { } clauses ? Clauses.Any(clauses) : null,
        KqlNot not => Node(not.Node, nestedPath) is { } clause ? Clauses.Not(clause) : null,
        KqlNested nested => Nested(nested, nestedPath),
        KqlIs { Field: null } bare => AnyField(bare.Value),
        KqlIs condition => Condition(condition, nestedPath),
        _ => Comparison((KqlComparison)node, nestedPath),
    };

    private List<JsonObject>? Each(IReadOnlyList<KqlNode> nodes, string? nestedPath)
    {
        var clauses = new List<JsonObject>(nodes.Count);
        foreach (var node in nodes)
        {
            if (Node(node, nestedPath) is not { } clause)
                return null;
            clauses.Add(clause);
        }

        return clauses;
    }

    private JsonObject? Nested(KqlNested nested, string? outer)
    {
        var path = Full(nested.Path.Text, outer);
        return Node(nested.Node, path) is { } query ? Clauses.Nested(path, query) : null;
    }

    private static JsonObject AnyField(KqlValue value) => value is KqlWildcard wildcard
        ? Clauses.Of("query_string", new() { ["query"] = QueryStringEscape.Pattern(Parts(wildcard)) })
        : Clauses.Of("multi_match", new()
        {
            ["type"] = value is KqlText { IsQuoted: true } ? "phrase" : "best_fields",
            ["query"] = Json(value),
            ["lenient"] = true,
        });

    private JsonObject? Condition(KqlIs condition, string? nestedPath)
    {
        var value = condition.Value;
        var isAny = value is KqlWildcard { IsAny: true };
        if (isAny && nestedPath is null && condition.Field is KqlWildcard { IsAny: true })
            return Clauses.Everything();

        return value switch
        {
            _ when isAny => OnFields(condition.Field!, nestedPath, FieldFit.CanExist, FieldClauses.Exists),
            // No field holds null; what can be meant are documents without the field.
            KqlNull => OnFields(condition.Field!, nestedPath, FieldFit.CanExist, FieldClauses.Exists) is { } exists ? Clauses.Not(exists) : null,
            KqlWildcard wildcard => OnFields(condition.Field!, nestedPath, FieldFit.CanBeLike, field => Pattern(field, wildcard)),
            _ => OnFields(condition.Field!, nestedPath, field => FieldFit.CanHold(field, value), field => FieldClauses.Is(
                field, Json(value), value is KqlText { IsQuoted: true }, condition.Field is KqlWildcard, context.TimeZone)),
        };
    }

    private JsonObject? Pattern(LogField field, KqlWildcard wildcard)
    {
        if (field.Kind is LogFieldKind.Number or LogFieldKind.Date or LogFieldKind.Boolean or LogFieldKind.Ip)
            return Fail(new Sentence("KqlPatternOnType", field.Name, field.Types[0]), wildcard.Span);
        return FieldClauses.Pattern(field, Parts(wildcard));
    }

    private JsonObject? Comparison(KqlComparison comparison, string? nestedPath) =>
        OnFields(comparison.Field, nestedPath, field => FieldFit.CanCompare(field, comparison.Bound), field =>
            FieldClauses.Range(field, new() { [Name(comparison.Operator)] = Json(comparison.Bound) }, context.TimeZone));

    /// <summary>A condition on the field that is named, or on one of those whose names fit.</summary>
    /// <param name="fits">Whether the condition makes sense for a field that only a pattern named; one that was written out is always asked.</param>
    private JsonObject? OnFields(KqlValue name, string? nestedPath, Func<LogField, bool> fits, Func<LogField, JsonObject?> clause)
    {
        if (name is KqlWildcard pattern)
            return OnMatching(pattern, nestedPath, fits, clause);

        var text = ((KqlText)name).Text;
        var full = JsonText.Clean(Full(text, nestedPath));
        var field = context.Fields.Find(full) ?? LogField.Of(full);
        return IsInPlace(field, nestedPath, name.Span) ? clause(field) : null;
    }

    private JsonObject? OnMatching(KqlWildcard name, string? nestedPath, Func<LogField, bool> fits, Func<LogField, JsonObject?> clause)
    {
        var pattern = FieldPattern.Of(nestedPath is null ? name.Parts : [Full(name.Parts[0], nestedPath), .. name.Parts.Skip(1)]);
        var fields = context.Fields.Where(field => pattern.Matches(field.Name) && fits(field) && IsReachable(field, nestedPath)).Take(context.Server.MaximumClauses + 1).ToList();
        if (fields.Count > context.Server.MaximumClauses)
            return Fail(new Sentence("KqlTooManyFields", context.Server.MaximumClauses), name.Span);

        var clauses = new List<JsonObject>(fields.Count);
        foreach (var field in fields)
        {
            if (clause(field) is not { } one)
                return null;
            clauses.Add(field.NestedPath is { } path && path != nestedPath ? Clauses.Nested(path, one) : one);
        }

        return Clauses.AnyOf(clauses);
    }

    private static bool IsReachable(LogField field, string? nestedPath) => nestedPath is null || field.NestedPath == nestedPath;

    /// <summary>A nested field stands in its own braces, and nothing else does: elsewhere it would find nothing, without a word.</summary>
    private bool IsInPlace(LogField field, string? nestedPath, TextSpan span)
    {
        if (field.Types.Count == 0 || field.NestedPath == nestedPath)
            return true;
        Fail(field.NestedPath is null ? new("KqlNotNested", field.Name, nestedPath!)
            : nestedPath is null ? new("KqlNeedsNested", field.Name, field.NestedPath)
            : new("KqlOtherNested", field.Name, field.NestedPath, nestedPath), span);
        return false;
    }

    private JsonObject? Fail(Sentence message, TextSpan span)
    {
        Error ??= new(message, span);
        return null;
    }

    private static string Full(string name, string? nestedPath) => nestedPath is null ? name : $"{nestedPath}.{name}";

    /// <summary>The texts between the wildcards. Several next to each other are one: the server would do the work for each.</summary>
    private static IReadOnlyList<string> Parts(KqlWildcard wildcard) =>
        [.. wildcard.Parts.Where((part, index) => part.Length > 0 || index == 0 || index == wildcard.Parts.Count - 1).Select(JsonText.Clean)];

    private static JsonNode Json(KqlValue value) => value switch
    {
        KqlText text => JsonText.Of(text.Text),
        KqlBoolean boolean => JsonValue.Create(boolean.Value),
        _ => JsonValue.Create("null"),
    };

    private static string Name(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "lt",
        ComparisonOperator.LessOrEqual => "lte",
        ComparisonOperator.Greater => "gt",
        _ => "gte",
    };
}
