using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>How much memory the aggregations of one search may take. Throws Elasticsearch's <c>circuit_breaking_exception</c> beyond it.</summary>
internal sealed class MemoryBudget(long limit)
{
    /// <summary>128 MiB.</summary>
    public const long DefaultLimit = 128L << 20;

    private long used;

    public void Reserve(long bytes)
    {
        used += bytes;
        if (used > limit)
            throw AggregationErrors.TooMuchMemory(limit, used);
    }
}
