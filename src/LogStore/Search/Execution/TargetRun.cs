using System.Collections.Concurrent;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>One index of a search, with all that was made ready for it.</summary>
internal sealed class TargetRun
{
    private readonly ConcurrentBag<RowFilter> filters = [];

    /// <summary>The index's place in the search.</summary>
    public required int Number { get; init; }

    public required SearchTarget Target { get; init; }

    /// <summary>Query, alias filters and slice in one.</summary>
    public required RowFilter Filter { get; init; }

    /// <summary>Makes <see cref="Filter"/> once more, as each is for one thread at a time; null where one thread does all.</summary>
    public Func<RowFilter>? CompileFilter { get; init; }

    public required RowFilter? PostFilter { get; init; }

    public required IReadOnlyList<SortColumn> Order { get; init; }

    public required SortSlot[]? After { get; init; }

    /// <summary>The score of every hit, null where they differ.</summary>
    public required float? ConstantScore { get; init; }

    public bool ComputesScores { get; init; }

    /// <summary>Documents taken so far, for <c>terminate_after</c>.</summary>
    public int Taken { get; set; }

    /// <summary>A filter that no other thread uses until it is given back.</summary>
    public RowFilter RentFilter() => filters.TryTake(out var filter) ? filter : CompileFilter!();

    public void Return(RowFilter filter) => filters.Add(filter);

    /// <summary>The blocks of a segment.</summary>
    public IEnumerable<SearchBlock> Blocks(Segment segment, CancellationToken cancellationToken)
    {
        var columns = new ConcurrentDictionary<string, Column?>(StringComparer.Ordinal);
        for (var index = 0; index < segment.BlockCount; index++)
            yield return new(Target, segment, index) { Columns = columns, CancellationToken = cancellationToken };
    }
}
