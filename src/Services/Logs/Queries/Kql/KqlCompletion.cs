using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>What may be written at the cursor.</summary>
/// <param name="Suggestions">The best first; values of the server come beside them, by <paramref name="Values"/>.</param>
/// <param name="Values">The values that the caller must ask the server for; null where none are wanted.</param>
public sealed record KqlCompletion(IReadOnlyList<KqlSuggestion> Suggestions, ValueRequest? Values)
{
    /// <summary>The most suggestions.</summary>
    public const int Most = 50;

    /// <summary>What may be written at a position of the text. Never fails: where nothing fits, there are no suggestions.</summary>
    public static KqlCompletion At(string text, int position, FieldList fields) => At(text, position, fields, new Dictionary<string, int>());

    /// <param name="popularity">How often a field was chosen: of fields that fit alike, the more popular come first.</param>
    public static KqlCompletion At(string text, int position, FieldList fields, IReadOnlyDictionary<string, int> popularity)
    {
        var cursor = Math.Clamp(position, 0, text.Length);
        if (text.Length > KqlParser.MaximumLength || KqlPlace.Find(text, cursor) is not { } place)
            return new([], null);

        return place.Expected switch
        {
            KqlExpectation.Operand => Operand(place, fields, popularity),
            KqlExpectation.Operator => new([.. Operators(place, fields, cursor), .. Conjunctions(place)], null),
            KqlExpectation.Value => Value(place, fields),
            _ => new([.. Conjunctions(place)], null),
        };
    }

    private static KqlCompletion Operand(KqlPlace place, FieldList fields, IReadOnlyDictionary<string, int> popularity)
    {
        var suggestions = new List<KqlSuggestion>();
        // The name is whole already: what may stand behind it comes first.
        if (place.Typed.Length > 0)
            suggestions.AddRange(Operators(place with { Field = place.Typed }, fields, place.Span.End));
        suggestions.AddRange(FieldSuggestions.Find(place, fields, popularity));
        suggestions.AddRange(ConjunctionSuggestions.NotAt(place));
        suggestions.AddRange(Conjunctions(place));
        return new(suggestions, null);
    }

    private static KqlCompletion Value(KqlPlace place, FieldList fields)
    {
        var field = fields.Find(place.FullName(place.Field));
        var suggestions = field is null ? [] : ValueSuggestions.Known(place, field);
        var counted = field is null ? null : ValueSuggestions.Counted(field, fields);
        return new([.. suggestions, .. Conjunctions(place)], counted is null ? null : new(counted, place.Typed, place.Span));
    }

    private static IEnumerable<KqlSuggestion> Operators(KqlPlace place, FieldList fields, int at) => OperatorSuggestions.For(place, fields, at);

    private static IEnumerable<KqlSuggestion> Conjunctions(KqlPlace place) => ConjunctionSuggestions.At(place);
}
