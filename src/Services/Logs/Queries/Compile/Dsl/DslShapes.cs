using System.Collections.Frozen;

namespace Dashboard.Services.Logs.Queries.Compile.Dsl;

/// <summary>
/// The queries that a filter may hold: those that look at nothing but the document at hand. Whatever is not named here is refused; so are scripts, and what would let
/// one expression take much of the server's memory (<c>max_determinized_states</c>).
/// </summary>
internal static class DslShapes
{
    private const string Matching = "query analyzer fuzziness fuzzy_rewrite fuzzy_transpositions lenient max_expansions minimum_should_match operator prefix_length"
        + " zero_terms_query auto_generate_synonyms_phrase_query cutoff_frequency";

    private const string Phrase = "query analyzer slop zero_terms_query max_expansions";

    private const string Parsing = "query fields default_field default_operator analyzer analyze_wildcard quote_field_suffix lenient minimum_should_match"
        + " auto_generate_synonyms_phrase_query fuzzy_transpositions fuzzy_max_expansions fuzzy_prefix_length";

    private static readonly FrozenDictionary<string, DslShape> Known = new Dictionary<string, DslShape>
    {
        ["match_all"] = DslShape.Leaf(""),
        ["match_none"] = DslShape.Leaf(""),
        ["exists"] = DslShape.Leaf("field"),
        ["ids"] = DslShape.Leaf("values type"),
        ["match"] = DslShape.OnField(Matching),
        ["match_bool_prefix"] = DslShape.OnField(Matching),
        ["match_phrase"] = DslShape.OnField(Phrase),
        ["match_phrase_prefix"] = DslShape.OnField(Phrase),
        ["multi_match"] = DslShape.Leaf(Matching + " fields type tie_breaker slop"),
        ["term"] = DslShape.OnField("value term case_insensitive"),
        ["terms"] = DslShape.OnFieldOfValues(),
        ["terms_set"] = DslShape.OnField("terms minimum_should_match_field"),
        ["range"] = DslShape.OnField("gt gte lt lte from to include_lower include_upper format time_zone relation"),
        ["prefix"] = DslShape.OnField("value prefix rewrite case_insensitive"),
        ["wildcard"] = DslShape.OnField("value wildcard rewrite case_insensitive"),
        ["regexp"] = DslShape.OnField("value flags rewrite case_insensitive"),
        ["fuzzy"] = DslShape.OnField("value fuzziness max_expansions prefix_length transpositions rewrite"),
        ["query_string"] = DslShape.Leaf(Parsing + " allow_leading_wildcard enable_position_increments escape fuzziness fuzzy_rewrite phrase_slop quote_analyzer rewrite"
            + " tie_breaker time_zone type"),
        ["simple_query_string"] = DslShape.Leaf(Parsing + " flags"),
        ["bool"] = DslShape.Compound("must filter should must_not", "minimum_should_match adjust_pure_negative"),
        ["constant_score"] = DslShape.Compound("filter", ""),
        ["boosting"] = DslShape.Compound("positive negative", "negative_boost"),
        ["dis_max"] = DslShape.Compound("queries", "tie_breaker"),
        ["nested"] = DslShape.Compound("query", "path score_mode ignore_unmapped"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The shape of a query; null where it may not be asked.</summary>
    public static DslShape? Of(string query) => Known.GetValueOrDefault(query);
}
