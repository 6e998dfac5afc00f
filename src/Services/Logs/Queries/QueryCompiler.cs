using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Queries.Compile;
using Dashboard.Services.Logs.Queries.Kql;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries;

/// <summary>
/// Writes a query in the server's query DSL: <c>bool{ filter: [query bar, pills, time], must_not: [negated pills] }</c>, what Kibana sends for the same.
/// It holds nothing that reads other documents than those of the search: a filter put around it holds.
/// </summary>
public static class QueryCompiler
{
    // Each condition that joins others takes three levels.
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1_000 };

    /// <summary>The clause for the <c>query</c> of a search. Fails (<see cref="FailureKind.Invalid"/>) with a sentence about what is wrong and where.</summary>
    public static Result<JsonElement> Compile(LogQuery query, QueryContext context)
    {
        var (clause, error) = Clause(query, context);
        return error is null ? JsonSerializer.SerializeToElement(clause, Deep) : error.ToFailure();
    }

    /// <summary>Why the query cannot be asked, for the reader's language and with its place; null where it can.</summary>
    public static QueryError? Check(LogQuery query, QueryContext context) => Clause(query, context).Error;

    private static (JsonObject? Clause, QueryError? Error) Clause(LogQuery query, QueryContext context)
    {
        var (filter, mustNot) = (new JsonArray(), new JsonArray());
        var error = Bar(query, context, filter) ?? Pills(query, context, filter, mustNot) ?? Time(query, context, filter);
        return error is null ? (Clauses.Of("bool", new() { ["filter"] = filter, ["must_not"] = mustNot }), null) : (null, error);
    }

    private static QueryError? Bar(LogQuery query, QueryContext context, JsonArray filter)
    {
        if (query.Language == QueryLanguage.Lucene)
            return Lucene(query.Text, context, filter);
        if (!KqlParser.Parse(query.Text).TryGet(out var node, out var error))
            return error;

        var compiler = new KqlCompiler(context);
        // What asks for everything need not be asked.
        if (!KqlParser.IsEmpty(query.Text) && compiler.Compile(node) is { } clause)
            filter.Add(clause);
        return compiler.Error;
    }

    private static QueryError? Lucene(string text, QueryContext context, JsonArray filter)
    {
        if (text.Length > KqlParser.MaximumLength)
            return new(new Sentence("KqlTooLong", KqlParser.MaximumLength));
        if (!string.IsNullOrWhiteSpace(text))
        {
            filter.Add(Clauses.Of("query_string", new()
            {
                ["query"] = JsonText.Of(text),
                ["default_field"] = context.DefaultField,
                ["analyze_wildcard"] = true,
                ["lenient"] = true,
                ["time_zone"] = ZoneName.Of(context.TimeZone),
            }));
        }

        return null;
    }

    private static QueryError? Pills(LogQuery query, QueryContext context, JsonArray filter, JsonArray mustNot)
    {
        var compiler = new FilterCompiler(context);
        foreach (var pill in query.Filters.Where(pill => !pill.Disabled))
        {
            var clause = compiler.Compile(pill);
            if (compiler.Error is { } error)
                return error;
            if (clause is not null)
                (pill.Negated ? mustNot : filter).Add(clause);
        }

        return null;
    }

    private static QueryError? Time(LogQuery query, QueryContext context, JsonArray filter)
    {
        if (query.Time is not { } range || context.TimeField is not { } field)
            return null;
        if (range.Interval(context.Now, context.TimeZone) is not { } interval)
            return range.Backwards();

        filter.Add(Clauses.OnField("range", field, new JsonObject
        {
            ["gte"] = Instant(interval.From),
            ["lte"] = Instant(interval.To),
            ["format"] = "strict_date_optional_time",
        }));
        return null;
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
