using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Values are wanted that only the server knows. It can look for a prefix among whole strings; of numbers and addresses the caller leaves out what does not fit.</summary>
/// <param name="Field">The field whose values are to be counted: that which is written, or its keyword form where it is text.</param>
/// <param name="Prefix">What the values must begin with; empty for any.</param>
/// <param name="Span">The text whose place a value takes.</param>
public sealed record ValueRequest(LogField Field, string Prefix, TextSpan Span)
{
    /// <summary>The suggestion that a value of the server becomes.</summary>
    public KqlSuggestion Suggest(string value) => new(SuggestionKind.Value, KqlPrinter.Quote(value) + " ", value, Span) { Field = Field };
}
