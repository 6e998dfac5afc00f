using Dashboard.LogStore.Search.Aggregations;

namespace Dashboard.LogStore.Search;

/// <summary>What a search found. Indices are its shards: one each.</summary>
public sealed record SearchResult
{
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many documents match, null where they are not counted.</summary>
    public TotalHits? Total { get; init; }

    /// <summary>The best score, null where there are none.</summary>
    public float? MaximumScore { get; init; }

    public bool TimedOut { get; init; }

    /// <summary>Null where <c>terminate_after</c> was not asked for.</summary>
    public bool? TerminatedEarly { get; init; }

    public IAggregationResult? Aggregations { get; init; }

    /// <summary>How many indices were searched.</summary>
    public required int Shards { get; init; }

    /// <summary>Indices that could not answer, in part or at all.</summary>
    public IReadOnlyList<ShardFailure> Failures { get; init; } = [];
}
