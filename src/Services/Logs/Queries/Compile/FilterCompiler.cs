using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Queries.Compile.Dsl;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Compile;

/// <summary>Turns pills into query DSL. A method that finds an error keeps it and gives null.</summary>
internal sealed class FilterCompiler(QueryContext context)
{
    private int depth;

    public QueryError? Error { get; private set; }

    /// <summary>What the filter asks, without its negation; null with no <see cref="Error"/> for a group that has nothing to ask.</summary>
    public JsonObject? Compile(LogFilter filter) => filter switch
    {
        IsFilter one => On(one.Field, field => Is(field, one.Value)),
        OneOfFilter several => On(several.Field, field => OneOf(field, several.Values)),
        BetweenFilter between => On(between.Field, field => Between(field, between)),
        ExistsFilter exists => On(exists.Field, FieldClauses.Exists),
        DslFilter dsl => Dsl(dsl),
        _ => Group((GroupFilter)filter),
    };

    private JsonObject On(string name, Func<LogField, JsonObject> clause)
    {
        var clean = JsonText.Clean(name);
        var field = context.Fields.Find(clean) ?? LogField.Of(clean);
        return field.NestedPath is { } path ? Clauses.Nested(path, clause(field)) : clause(field);
    }

    private JsonObject Is(LogField field, LogValue value) => FieldClauses.Is(field, Json(value), isPhrase: true, isLenient: false, context.TimeZone);

    private JsonObject OneOf(LogField field, IReadOnlyList<LogValue> values) => field.IsKeyword && values.Count > 1
        ? Clauses.OnField("terms", field.Name, Clauses.Array(values.Select(Json)))
        : Clauses.AnyOf([.. values.Select(value => Is(field, value))]);

    private JsonObject Between(LogField field, BetweenFilter between)
    {
        var bounds = new JsonObject();
        if (between.From is { } from)
            bounds[between.FromIncluded ? "gte" : "gt"] = Json(from);
        if (between.To is { } to)
            bounds[between.ToIncluded ? "lte" : "lt"] = Json(to);
        return bounds.Count == 0 ? FieldClauses.Exists(field) : FieldClauses.Range(field, bounds, context.TimeZone);
    }

    private JsonObject? Dsl(DslFilter filter)
    {
        var (query, error) = DslGuard.Read(filter.Json);
        Error ??= error;
        return query;
    }

    private JsonObject? Group(GroupFilter group)
    {
        if (++depth > LogFilterJson.MaximumDepth)
        {
            Error ??= new(new Sentence("LogFilterTooDeep", LogFilterJson.MaximumDepth));
            return null;
        }

        var clauses = group.Filters.Where(filter => !filter.Disabled)
            .Select(filter => Compile(filter) is { } clause ? filter.Negated ? Clauses.Not(clause) : clause : null).OfType<JsonObject>().ToList();
        depth--;
        return clauses.Count == 0 || Error is not null ? null : group.Operator == GroupOperator.And ? Clauses.All(clauses) : Clauses.Any(clauses);
    }

    private static JsonNode Json(LogValue value) => value.Kind == LogValueKind.Text ? JsonText.Of(value.Text) : JsonNode.Parse(value.Text)!;
}
