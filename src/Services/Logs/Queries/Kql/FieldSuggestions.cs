using Dashboard.Services.Logs.Fields;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Fields whose names hold what is typed: those that begin with it first, then those of which a part does, then the others; of each the more popular before the rest, in the order of their names.</summary>
internal static class FieldSuggestions
{
    private const int Ranks = 3;

    public static IEnumerable<KqlSuggestion> Find(KqlPlace place, FieldList fields, IReadOnlyDictionary<string, int> popularity)
    {
        var ranked = new List<LogField>[Ranks];
        for (var rank = 0; rank < Ranks; rank++)
            ranked[rank] = [];

        var skip = place.NestedPath is null ? 0 : place.NestedPath.Length + 1;
        foreach (var field in fields)
        {
            // Beyond this many of one rank more would not be shown anyway, unless they are popular: the list is in the order of names.
            if (IsOffered(field, place.NestedPath) && Rank(field, skip, place.Typed) is { } rank && (ranked[rank].Count < KqlCompletion.Most || popularity.ContainsKey(field.Name)))
                ranked[rank].Add(field);
        }

        return ranked.SelectMany(list => list.OrderByDescending(field => popularity.GetValueOrDefault(field.Name))).Take(KqlCompletion.Most).Select(field => Suggest(field, skip, place.Span));
    }

    private static bool IsOffered(LogField field, string? nestedPath) => field.Kind == LogFieldKind.Nested
        ? field.NestedPath == nestedPath && field.Name != nestedPath
        : field.NestedPath == nestedPath && field.IsSearchable && field.Kind != LogFieldKind.Object;

    private static int? Rank(LogField field, int skip, string typed)
    {
        if (typed.Length == 0)
            return field.IsMetadata ? 1 : 0;

        var name = field.Name.AsSpan(skip);
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 0;

        var at = name.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : name[at - 1] is '.' or '_' or '-' ? 1 : 2;
    }

    private static KqlSuggestion Suggest(LogField field, int skip, TextSpan span)
    {
        var name = field.Name[skip..];
        return new(SuggestionKind.Field, KqlPrinter.Field(name), name, span) { Field = field };
    }
}
