using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary><c>and</c>, <c>or</c> and <c>not</c> where they may stand.</summary>
internal static class ConjunctionSuggestions
{
    public static IEnumerable<KqlSuggestion> At(KqlPlace place) =>
        place.Conjunction is { } open ? Beginning(open.Typed, ("and", "KqlConjunctionAnd"), ("or", "KqlConjunctionOr")).Select(pair => Suggest(pair, open.Span, open.NeedsSpace)) : [];

    /// <summary><c>not</c>, before an operand.</summary>
    public static IEnumerable<KqlSuggestion> NotAt(KqlPlace place) => Beginning(place.Typed, ("not", "KqlConjunctionNot")).Select(pair => Suggest(pair, place.Span, false));

    private static IEnumerable<(string Word, string Key)> Beginning(string typed, params IEnumerable<(string Word, string Key)> words) =>
        words.Where(pair => pair.Word.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static KqlSuggestion Suggest((string Word, string Key) pair, TextSpan span, bool needsSpace) =>
        new(SuggestionKind.Conjunction, (needsSpace ? " " : "") + pair.Word + " ", pair.Word, span) { Description = new Sentence(pair.Key) };
}
