using System.Globalization;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>multi_match</c> and what it shares with the query strings.</summary>
internal static class MultiMatchParser
{
    public static Query MultiMatch(DslNode node)
    {
        var parts = new CommonParts();
        QueryValue? value = null;
        var query = new MultiMatchQuery(default, []);
        foreach (var member in node.Members)
        {
            if (member.Name == "query")
                value = DslRead.Value(member.Value);
            else
                query = Part(query, member, parts);
        }
        if (value is null)
            throw DslError.Parsing(node.End, "No text specified for multi_match query");
        return parts.On(query with { Value = value.Value });
    }

    private static MultiMatchQuery Part(MultiMatchQuery query, DslMember member, CommonParts parts) => member.Name switch
    {
        "fields" => query with { Fields = Fields(member.Value) },
        "type" => query with { Type = Type(member.Value) },
        "operator" => query with { Operator = MatchParser.Operator(member.Value) },
        "minimum_should_match" => query with { MinimumShouldMatch = DslRead.TextOrNull(member.Value) },
        "analyzer" => query with { Analyzer = DslRead.TextOrNull(member.Value) },
        "slop" => query with { Slop = MatchParser.Slop(member.Value) },
        "fuzziness" => query with { Fuzziness = FuzzinessParser.Parse(DslRead.Text(member.Value)) },
        "prefix_length" => query with { PrefixLength = DslRead.Int32(member.Value) },
        "max_expansions" => query with { MaxExpansions = DslRead.Int32(member.Value) },
        "fuzzy_transpositions" => query with { Transpositions = DslRead.Boolean(member.Value) },
        "tie_breaker" => query with { TieBreaker = DslRead.Single(member.Value) },
        "lenient" => query with { Lenient = DslRead.Boolean(member.Value) },
        "zero_terms_query" => query with { ZeroTerms = MatchParser.Zero(member.Value) },
        "auto_generate_synonyms_phrase_query" or "fuzzy_rewrite" or "cutoff_frequency" => query,
        _ when parts.Read(member) => query,
        _ => throw DslError.Unsupported("multi_match", member),
    };

    /// <summary>Fields with boosts as <c>name^2</c>, one or an array.</summary>
    public static IReadOnlyList<FieldBoost> Fields(DslNode node) => [.. DslRead.Texts(node).Select(Field)];

    public static FieldBoost Field(string text)
    {
        var caret = text.IndexOf('^', StringComparison.Ordinal);
        if (caret < 0)
            return new(text, 1);
        return float.TryParse(text.AsSpan(caret + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var boost)
            ? new(text[..caret], boost)
            : throw new StoreFailureException(new(400, "number_format_exception", $"For input string: \"{text[(caret + 1)..]}\""));
    }

    public static MultiMatchType Type(DslNode node) => DslRead.Text(node) switch
    {
        "best_fields" or "boolean" => MultiMatchType.BestFields,
        "most_fields" => MultiMatchType.MostFields,
        "cross_fields" => MultiMatchType.CrossFields,
        "phrase" => MultiMatchType.Phrase,
        "phrase_prefix" => MultiMatchType.PhrasePrefix,
        "bool_prefix" => MultiMatchType.BoolPrefix,
        var other => throw new StoreFailureException(new(400, "parse_exception", $"failed to parse [multi_match] query type [{other}]. unknown type.")),
    };
}
