namespace Dashboard.LogStore.Search.Execution;

/// <summary>Makes one failure of those of all indices.</summary>
internal static class SearchFailure
{
    public static StoreFailure OfAll(IReadOnlyList<ShardFailure> failures)
    {
        var first = failures[0].Failure;
        return new(failures.Max(failure => failure.Failure.Status), "search_phase_execution_exception", "all shards failed")
        {
            Phase = "query",
            FailedShards = failures,
            // Elasticsearch repeats a failure as its own cause where it is one of Java's.
            CausedBy = first.Type is "query_shard_exception" or "aggregation_execution_exception" or "too_many_buckets_exception" or "circuit_breaking_exception" or "parse_exception" or "parsing_exception" ? null
                : first with { CausedBy = first.CausedBy ?? first },
        };
    }
}
