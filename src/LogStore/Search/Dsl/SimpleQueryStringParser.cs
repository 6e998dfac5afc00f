using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads <c>simple_query_string</c>; its text is read when the mapping is known.</summary>
internal static class SimpleQueryStringParser
{
    public static Query SimpleQueryString(DslNode node)
    {
        var parts = new CommonParts();
        string? text = null;
        var query = new SimpleQueryStringQuery("");
        foreach (var member in node.Members)
        {
            if (member.Name == "query")
                text = DslRead.Text(member.Value);
            else
                query = Part(query, member, parts);
        }
        return parts.On(query with { Text = text ?? throw DslError.Parsing(node.End, "[simple_query_string] query text missing") });
    }

    private static SimpleQueryStringQuery Part(SimpleQueryStringQuery query, DslMember member, CommonParts parts) => member.Name switch
    {
        "fields" => query with { Fields = MultiMatchParser.Fields(member.Value) },
        "default_operator" => query with { DefaultOperator = MatchParser.Operator(member.Value) },
        "analyzer" => query with { Analyzer = DslRead.TextOrNull(member.Value) },
        "flags" => query with { Flags = Flags(member.Value) },
        "lenient" => query with { Lenient = DslRead.Boolean(member.Value) },
        "analyze_wildcard" => query with { AnalyzesWildcard = DslRead.Boolean(member.Value) },
        "minimum_should_match" => query with { MinimumShouldMatch = DslRead.TextOrNull(member.Value) },
        "quote_field_suffix" => query with { QuoteFieldSuffix = DslRead.TextOrNull(member.Value) },
        "fuzzy_prefix_length" => query with { FuzzyPrefixLength = DslRead.Int32(member.Value) },
        "fuzzy_max_expansions" => query with { FuzzyMaxExpansions = DslRead.Int32(member.Value) },
        "fuzzy_transpositions" => query with { FuzzyTranspositions = DslRead.Boolean(member.Value) },
        "auto_generate_synonyms_phrase_query" => query,
        _ when parts.Read(member) => query,
        _ => throw DslError.Parsing(member.Value.Position, $"[simple_query_string] unsupported field [{member.Name}]"),
    };

    private static SimpleQueryFlags Flags(DslNode node)
    {
        if (node.IsNumber)
            return DslRead.Int32(node) is var number and >= 0 ? (SimpleQueryFlags)number : SimpleQueryFlags.All;
        var flags = SimpleQueryFlags.None;
        foreach (var name in DslRead.Text(node).Split('|'))
            flags |= name.ToUpperInvariant() switch
            {
                "" => SimpleQueryFlags.None,
                "SLOP" => SimpleQueryFlags.Near,
                var other when Enum.TryParse<SimpleQueryFlags>(other, true, out var flag) && !int.TryParse(other, out _) => flag,
                _ => throw DslError.IllegalArgument($"Unknown simple_query_string flag [{name}]"),
            };
        return flags;
    }
}
