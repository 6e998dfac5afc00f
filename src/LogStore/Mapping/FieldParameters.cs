namespace Dashboard.LogStore.Mapping;

/// <summary>The parameters that a field of a mapping may have.</summary>
internal static class FieldParameters
{
    private static readonly HashSet<string> common = new(StringComparer.Ordinal)
    {
        "index", "store", "doc_values", "copy_to", "boost", "meta", "null_value", "similarity", "norms", "index_options", "eager_global_ordinals", "ignore_above",
        "ignore_malformed", "coerce", "format", "locale", "normalizer", "split_queries_on_whitespace", "analyzer", "search_analyzer", "search_quote_analyzer", "fielddata",
        "fielddata_frequency_filter", "index_phrases", "index_prefixes", "position_increment_gap", "term_vector", "scaling_factor", "path", "value", "include_in_all",
    };

    /// <summary>Types that cannot be searched here keep whatever they are given.</summary>
    public static bool IsKnown(string type, string parameter) => common.Contains(parameter) || FieldTypes.KindOf(type) is null;
}
