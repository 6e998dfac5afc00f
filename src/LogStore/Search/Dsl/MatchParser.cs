using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads queries on the words of one field.</summary>
internal static class MatchParser
{
    public static Query Match(DslNode node) => Words("match", node, false);

    public static Query MatchBoolPrefix(DslNode node) => Words("match_bool_prefix", node, true);

    public static Query MatchPhrase(DslNode node) => Phrase("match_phrase", node, false);

    public static Query MatchPhrasePrefix(DslNode node) => Phrase("match_phrase_prefix", node, true);

    private static MatchQuery Words(string name, DslNode node, bool lastIsPrefix)
    {
        var field = FieldPart.Of(name, node);
        var query = new MatchQuery(field.Name, default) { LastIsPrefix = lastIsPrefix };
        if (!field.Value.IsObject)
            return query with { Value = Text(name, field.Value) };
        var parts = new CommonParts();
        DslNode? value = null;
        foreach (var member in field.Value.Members)
        {
            if (member.Name == "query")
                value = member.Value;
            else
                query = Word(name, query, member, parts);
        }
        if (name == "match" && value is null or { IsNull: true })
            throw DslError.Parsing(node.End, "No text specified for text query");
        return parts.On(query with { Value = Text(name, value) });
    }

    private static MatchQuery Word(string name, MatchQuery query, DslMember member, CommonParts parts) => member.Name switch
    {
        "operator" => query with { Operator = Operator(member.Value) },
        "minimum_should_match" => query with { MinimumShouldMatch = DslRead.TextOrNull(member.Value) },
        "analyzer" => query with { Analyzer = DslRead.TextOrNull(member.Value) },
        "fuzziness" => query with { Fuzziness = FuzzinessParser.Parse(DslRead.Text(member.Value)) },
        "prefix_length" => query with { PrefixLength = DslRead.Int32(member.Value) },
        "max_expansions" => query with { MaxExpansions = DslRead.Int32(member.Value) },
        "fuzzy_transpositions" => query with { Transpositions = DslRead.Boolean(member.Value) },
        "lenient" => query with { Lenient = DslRead.Boolean(member.Value) },
        "zero_terms_query" => query with { ZeroTerms = Zero(member.Value) },
        "auto_generate_synonyms_phrase_query" or "fuzzy_rewrite" or "cutoff_frequency" => query,
        _ when parts.Read(member) => query,
        _ => throw DslError.Unsupported(name, member),
    };

    private static MatchPhraseQuery Phrase(string name, DslNode node, bool lastIsPrefix)
    {
        var field = FieldPart.Of(name, node);
        var query = new MatchPhraseQuery(field.Name, default) { LastIsPrefix = lastIsPrefix };
        if (!field.Value.IsObject)
            return query with { Value = Text(name, field.Value) };
        var parts = new CommonParts();
        DslNode? value = null;
        foreach (var member in field.Value.Members)
        {
            if (member.Name == "query")
                value = member.Value;
            else
                query = member.Name switch
                {
                    "slop" => query with { Slop = Slop(member.Value) },
                    "analyzer" => query with { Analyzer = DslRead.TextOrNull(member.Value) },
                    "zero_terms_query" => query with { ZeroTerms = Zero(member.Value) },
                    "max_expansions" when lastIsPrefix => query with { MaxExpansions = DslRead.Int32(member.Value) },
                    _ when parts.Read(member) => query,
                    _ => throw DslError.Unsupported(name, member),
                };
        }
        return parts.On(query with { Value = Text(name, value) });
    }

    internal static int Slop(DslNode node) =>
        DslRead.Int32(node) is >= 0 and var slop ? slop : throw DslError.IllegalArgument("No negative slop allowed.");

    internal static BooleanOperator Operator(DslNode node) => DslRead.Text(node).ToUpperInvariant() switch
    {
        "OR" => BooleanOperator.Or,
        "AND" => BooleanOperator.And,
        var other => throw DslError.IllegalArgument($"No enum constant org.elasticsearch.index.query.Operator.{other}"),
    };

    internal static ZeroTerms Zero(DslNode node) => DslRead.Text(node).ToLowerInvariant() switch
    {
        "none" => ZeroTerms.None,
        "all" => ZeroTerms.All,
        _ => throw DslError.Parsing(node.Position, $"Unsupported zero_terms_query value [{node.Text}]"),
    };

    private static QueryValue Text(string name, DslNode? node)
    {
        if (node is null || node.IsNull)
            throw DslError.IllegalArgument($"[{name}] requires query value");
        return node.IsScalar
            ? DslRead.Value(node)
            : throw DslError.Parsing(node.Position, $"[{name}] unknown token [{node.TokenName}] after [query]");
    }
}
