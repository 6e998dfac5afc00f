using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>A row that may be among the hits.</summary>
internal sealed class Candidate
{
    /// <summary>The index's place in the search.</summary>
    public required int Target { get; init; }

    public required Segment Segment { get; init; }

    /// <summary>The row within the segment.</summary>
    public required int Row { get; init; }

    public required SortSlot[] Slots { get; init; }

    /// <summary>Decides between equals: what was written first comes first.</summary>
    public required long Sequence { get; init; }

    public float? Score { get; init; }
}
