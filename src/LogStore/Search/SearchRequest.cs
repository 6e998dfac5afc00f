using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search;

/// <summary>What a <c>_search</c> asks for, read from its body and parameters. Immutable.</summary>
public sealed record SearchRequest
{
    /// <summary>The window's size where the request names none.</summary>
    public const int DefaultSize = 10;

    /// <summary>How far hits are counted where the request does not say.</summary>
    public const int DefaultTrackTotalHits = 10_000;

    public Query Query { get; init; } = MatchAllQuery.Instance;

    /// <summary>Narrows the hits, not the aggregations; null for none.</summary>
    public Query? PostFilter { get; init; }

    /// <summary>Hits to pass over; -1: not given.</summary>
    public int From { get; init; } = -1;

    /// <summary>Hits to give; -1: not given.</summary>
    public int Size { get; init; } = -1;

    /// <summary>Empty: by score.</summary>
    public IReadOnlyList<SortKey> Sort { get; init; } = [];

    /// <summary>Sort values of the hit to go on behind, as written; null for none.</summary>
    public IReadOnlyList<DslNode>? SearchAfter { get; init; }

    /// <summary>Compute scores though hits are sorted by fields.</summary>
    public bool TracksScores { get; init; }

    /// <summary>How far hits are counted: <see cref="int.MaxValue"/> all of them, -1 not at all.</summary>
    public int TrackTotalHits { get; init; } = DefaultTrackTotalHits;

    public SourceFilter Source { get; init; } = SourceFilter.All;

    /// <summary><c>_source</c> was given, so <c>stored_fields</c> does not switch it off.</summary>
    public bool NamesSource { get; init; }

    public IReadOnlyList<FieldAndFormat> Fields { get; init; } = [];

    public IReadOnlyList<FieldAndFormat> DocValueFields { get; init; } = [];

    /// <summary>Null: not given; <c>_none_</c> alone: no metadata either.</summary>
    public IReadOnlyList<string>? StoredFields { get; init; }

    public HighlightRequest? Highlight { get; init; }

    public CollapseRequest? Collapse { get; init; }

    public SliceRequest? Slice { get; init; }

    /// <summary>Give what was found by then; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Stop after so many hits in each index; 0 for no limit.</summary>
    public int TerminateAfter { get; init; }

    public float? MinimumScore { get; init; }

    public bool GivesVersion { get; init; }

    public bool GivesSequenceNumber { get; init; }

    /// <summary>Factors on the scores of indices by name, alias or pattern; the first that fits counts.</summary>
    public IReadOnlyList<IndexBoost> IndicesBoost { get; init; } = [];

    public IAggregationRequest? Aggregations { get; init; }

    /// <summary>The point in time to search, as written; null for none.</summary>
    public DslNode? PointInTime { get; init; }
}
