using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Values are wanted that only the server knows.</summary>
/// <param name="Field">The field, one that values can be counted of.</param>
/// <param name="Prefix">What the values must begin with; empty for any.</param>
public sealed record ValueRequest(LogField Field, string Prefix)
{
    /// <summary>The suggestion that a value of the server becomes.</summary>
    public KqlSuggestion Suggest(string value) => new(SuggestionKind.Value, KqlPrinter.Quote(value) + " ", value) { Field = Field };
}
