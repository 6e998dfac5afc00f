using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>What may be written at the cursor.</summary>
/// <param name="Span">The text that a suggestion takes the place of; empty at the cursor where it is put in.</param>
/// <param name="Suggestions">The best first; values of the server come beside them, by <paramref name="Values"/>.</param>
/// <param name="Values">The values that the caller must ask the server for; null where none are wanted.</param>
public sealed record KqlCompletion(TextSpan Span, IReadOnlyList<KqlSuggestion> Suggestions, ValueRequest? Values)
{
    /// <summary>What may be written at a position of the text; never fails, whatever the text.</summary>
    public static KqlCompletion At(string text, int position, FieldList fields) => new(new(Math.Clamp(position, 0, text.Length), 0), [], null);
}
