using System.Collections.Frozen;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads query DSL: an object whose one member names the query.</summary>
public static class QueryParser
{
    private static readonly FrozenDictionary<string, Func<DslNode, Query>> Parsers = new Dictionary<string, Func<DslNode, Query>>
    {
        ["match_all"] = CompoundParser.MatchAll,
        ["match_none"] = CompoundParser.MatchNone,
        ["bool"] = CompoundParser.Bool,
        ["constant_score"] = CompoundParser.ConstantScore,
        ["dis_max"] = CompoundParser.DisjunctionMax,
        ["boosting"] = CompoundParser.Boosting,
        ["nested"] = CompoundParser.Nested,
        ["wrapper"] = CompoundParser.Wrapper,
        ["distance_feature"] = CompoundParser.DistanceFeature,
        ["term"] = TermParser.Term,
        ["terms"] = TermParser.Terms,
        ["terms_set"] = TermParser.TermsSet,
        ["exists"] = TermParser.Exists,
        ["ids"] = TermParser.Ids,
        ["range"] = TermParser.Range,
        ["prefix"] = PatternParser.Prefix,
        ["wildcard"] = PatternParser.Wildcard,
        ["regexp"] = PatternParser.Regexp,
        ["fuzzy"] = PatternParser.Fuzzy,
        ["match"] = MatchParser.Match,
        ["match_bool_prefix"] = MatchParser.MatchBoolPrefix,
        ["match_phrase"] = MatchParser.MatchPhrase,
        ["match_phrase_prefix"] = MatchParser.MatchPhrasePrefix,
        ["multi_match"] = MultiMatchParser.MultiMatch,
        ["query_string"] = QueryStringParser.QueryString,
        ["simple_query_string"] = SimpleQueryStringParser.SimpleQueryString,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What Elasticsearch knows and this store refuses by name, so that nobody takes it for a misspelling.
    private static readonly FrozenSet<string> Refused = FrozenSet.Create(
        StringComparer.Ordinal,
        "common", "function_score", "geo_bounding_box", "geo_distance", "geo_polygon", "geo_shape", "has_child", "has_parent", "intervals",
        "more_like_this", "parent_id", "percolate", "pinned", "rank_feature", "script", "script_score", "shape", "span_containing", "span_first",
        "span_gap", "span_multi", "span_near", "span_not", "span_or", "span_term", "span_within", "field_masking_span", "type");

    /// <summary>Throws <see cref="StoreFailureException"/> with Elasticsearch's words where the query is wrong.</summary>
    public static Query Parse(DslNode node)
    {
        if (!node.IsObject)
            throw DslError.Parsing(node.Position, "[_na] query malformed, must start with start_object");
        if (node.Members.Count == 0)
            throw DslError.IllegalArgument($"query malformed, empty clause found at [{node.End.Line}:{node.End.Column}]");
        var member = node.Members[0];
        if (!member.Value.IsObject)
            throw DslError.Parsing(member.Value.Position, $"[{member.Name}] query malformed, no start_object after query name");
        if (Refused.Contains(member.Name))
            throw DslError.NotSupported(member.Name);
        if (!Parsers.TryGetValue(member.Name, out var parser))
            throw Unknown(member);
        var query = parser(member.Value);
        if (node.Members.Count > 1)
            throw DslError.Parsing((node.Members[1].Line, node.Members[1].Column),
                $"[{member.Name}] malformed query, expected [END_OBJECT] but found [FIELD_NAME]");
        return query;
    }

    private static StoreFailureException Unknown(DslMember member)
    {
        var (line, column) = member.Value.Position;
        return new(new(400, "parsing_exception", $"unknown query [{member.Name}]{DidYouMean.For(member.Name, Parsers.Keys)}")
        {
            Position = (line, column),
            CausedBy = new(400, "named_object_not_found_exception", $"[{line}:{column}] unknown field [{member.Name}]"),
        });
    }
}
