namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>What a suggestion would put into the query.</summary>
public enum SuggestionKind
{
    Field,
    Operator,
    Value,

    /// <summary><c>and</c>, <c>or</c>, <c>not</c>.</summary>
    Conjunction,
}
