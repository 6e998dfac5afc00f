namespace Dashboard.Services.Logs.Queries.Filters;

/// <summary>A query that the user wrote in the server's query DSL. It is checked when it is asked (<c>DslGuard</c>), not before: a wrong one can be kept and mended.</summary>
/// <param name="Json">A JSON object with one query, for instance <c>{"term":{"level":"error"}}</c>.</param>
public sealed record DslFilter(string Json) : LogFilter;
