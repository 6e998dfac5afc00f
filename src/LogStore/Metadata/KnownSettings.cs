namespace Dashboard.LogStore.Metadata;

/// <summary>
/// Names of settings that an index may have. Those that steer what is not here (shards, merges of Lucene, caches) are kept and shown, since every template has some;
/// those that would change what becomes of a document are refused, as are names that Elasticsearch does not know.
/// </summary>
internal static class KnownSettings
{
    private static readonly HashSet<string> Names = new(
    [
        "number_of_shards", "number_of_replicas", "number_of_routing_shards", "routing_partition_size", "auto_expand_replicas", "codec", "refresh_interval", "hidden", "priority",
        "max_result_window", "max_inner_result_window", "max_rescore_window", "max_docvalue_fields_search", "max_script_fields", "max_ngram_diff", "max_shingle_diff",
        "max_refresh_listeners", "max_terms_count", "max_regex_length", "max_adjacency_matrix_filters", "max_slices_per_scroll", "max_bool_clauses", "gc_deletes", "uuid",
        "creation_date", "provided_name", "version.created", "version.upgraded", "load_fixed_bitset_filters_eagerly", "shard.check_on_startup", "write.wait_for_active_shards",
        "verified_before_close", "format", "data_path", "compound_format", "mapper.dynamic", "default_pipeline", "final_pipeline", "force_memory_term_dictionary",
    ], StringComparer.Ordinal);

    private static readonly string[] Groups =
    [
        "mapping.", "analysis.", "analyze.", "lifecycle.", "routing.", "blocks.", "translog.", "merge.", "search.", "indexing.", "query.", "queries.", "query_string.", "highlight.",
        "unassigned.", "allocation.", "store.", "soft_deletes.", "requests.", "similarity.", "warmer.", "fielddata.", "percolator.", "flush_after_merge", "opendistro.", "plugins.",
    ];

    private static readonly string[] Blocks = ["write", "read_only", "read_only_allow_delete"];

    /// <summary>Null where all may be set.</summary>
    /// <param name="names">Full names, with <c>index.</c> before them, and their values; null removes one.</param>
    public static StoreFailure? Check(IEnumerable<KeyValuePair<string, string?>> names)
    {
        foreach (var (full, value) in names)
        {
            var name = full["index.".Length..];
            if (!Names.Contains(name) && !Array.Exists(Groups, group => name.StartsWith(group, StringComparison.Ordinal)))
                return StoreFailure.IllegalArgument(
                    $"unknown setting [{full}] please check that any required plugins are installed, or check the breaking changes documentation for removed settings");
            if (name is "default_pipeline" or "final_pipeline" && value is not (null or "" or "_none"))
                return StoreFailure.IllegalArgument($"[{full}] is not supported: documents are stored as they come");
            if (name.StartsWith("blocks.", StringComparison.Ordinal) && value == "true" && !Blocks.Contains(name["blocks.".Length..]))
                return StoreFailure.IllegalArgument($"[{full}] is not supported");
        }

        return null;
    }
}
