namespace Dashboard.LogStore.Search.Execution;

/// <summary>Makes one failure of those of all indices.</summary>
internal static class SearchFailure
{
    public static StoreFailure OfAll(IReadOnlyList<ShardFailure> failures)
        => new(failures.Max(failure => failure.Failure.Status), "search_phase_execution_exception", "all shards failed")
        {
            Phase = "query",
            FailedShards = failures,
            CausedBy = Cause(failures[0].Failure),
        };

    /// <summary>What is at the bottom of the first failure, where that is not the failure itself; one of Java's is repeated as its own cause.</summary>
    private static StoreFailure? Cause(StoreFailure first)
    {
        var root = first.Root;
        if (!root.IsElasticsearchs)
            return root with { CausedBy = root.CausedBy ?? root };
        return ReferenceEquals(root, first) ? null : root;
    }
}
