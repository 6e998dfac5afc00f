using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>query_string</c>; its text is read when the mapping is known.</summary>
internal static class QueryStringParser
{
    public static Query QueryString(DslNode node)
    {
        var parts = new CommonParts();
        string? text = null;
        var query = new QueryStringQuery("");
        foreach (var member in node.Members)
        {
            if (member.Name == "query")
                text = DslRead.Text(member.Value);
            else if (member.Value.IsObject)
                throw DslError.Parsing(member.Value.Position, $"[query_string] unknown token [START_OBJECT] after [{member.Name}]");
            else
                query = Part(query, member, parts);
        }
        return parts.On(query with { Text = text ?? throw DslError.Parsing(node.End, "[query_string] must be provided with a [query]") });
    }

    private static QueryStringQuery Part(QueryStringQuery query, DslMember member, CommonParts parts) => member.Name switch
    {
        "fields" => query with { Fields = MultiMatchParser.Fields(member.Value) },
        "default_field" => query with { DefaultField = DslRead.TextOrNull(member.Value) },
        "default_operator" => query with { DefaultOperator = MatchParser.Operator(member.Value) },
        "analyzer" => query with { Analyzer = DslRead.TextOrNull(member.Value) },
        "quote_analyzer" => query with { QuoteAnalyzer = DslRead.TextOrNull(member.Value) },
        "quote_field_suffix" => query with { QuoteFieldSuffix = DslRead.TextOrNull(member.Value) },
        "allow_leading_wildcard" => query with { AllowsLeadingWildcard = DslRead.Boolean(member.Value) },
        "analyze_wildcard" => query with { AnalyzesWildcard = DslRead.Boolean(member.Value) },
        "lenient" => query with { Lenient = member.Value.IsNull ? null : DslRead.Boolean(member.Value) },
        "type" => query with { Type = MultiMatchParser.Type(member.Value) },
        "tie_breaker" => query with { TieBreaker = DslRead.Single(member.Value) },
        "minimum_should_match" => query with { MinimumShouldMatch = DslRead.TextOrNull(member.Value) },
        "time_zone" => query with { TimeZone = DslRead.TextOrNull(member.Value) },
        "escape" => query with { Escapes = DslRead.Boolean(member.Value) },
        "phrase_slop" => query with { PhraseSlop = DslRead.Int32(member.Value) },
        "max_determinized_states" => query with { MaxDeterminizedStates = DslRead.Int32(member.Value) },
        "fuzziness" => query with { Fuzziness = FuzzinessParser.Parse(DslRead.Text(member.Value)) },
        "fuzzy_prefix_length" => query with { FuzzyPrefixLength = DslRead.Int32(member.Value) },
        "fuzzy_max_expansions" => query with { FuzzyMaxExpansions = DslRead.Int32(member.Value) },
        "fuzzy_transpositions" => query with { FuzzyTranspositions = DslRead.Boolean(member.Value) },
        "enable_position_increments" or "fuzzy_rewrite" or "rewrite" or "auto_generate_synonyms_phrase_query" => query,
        _ when parts.Read(member) => query,
        _ => throw DslError.Parsing(member.Value.Position, $"[query_string] query does not support [{member.Name}]"),
    };
}
