using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Keeps the first rows of an order. Ties go to the index that comes first, then to what was written first.</summary>
internal sealed class TopHits(int capacity, IReadOnlyList<IReadOnlyList<SortColumn>> columns, IReadOnlyList<SortSlot[]?> after) : IHitCollector
{
    // The last of the order on top.
    private readonly PriorityQueue<Candidate, Candidate> _kept = new(Comparer<Candidate>.Create((left, right) => Compare(columns[left.Target], right, left)));

    public bool IsFull => _kept.Count >= capacity;

    /// <summary>A row of the block may come before the last one kept.</summary>
    public bool MayImprove(SearchBlock block, int target)
    {
        if (capacity == 0)
            return false;
        if (!IsFull)
            return true;
        var keys = columns[target];
        var worst = _kept.Peek();
        var order = keys.Count == 0 ? 0 : keys[0].Smallest(block).CompareTo(worst.Slots[0].Number);
        if (order != 0)
            return order < 0;
        // Only where nothing but the sequence is left to decide.
        return keys.Count > 1 || target < worst.Target
            || target == worst.Target && (block.Summary("_seq_no")?.MinimumLong ?? long.MinValue) < worst.Sequence;
    }

    /// <summary>A row whose first number is at least that may come before the last one kept.</summary>
    public bool MayImprove(long smallest) => capacity > 0 && (!IsFull || columns[_kept.Peek().Target].Count == 0 || smallest <= _kept.Peek().Slots[0].Number);

    /// <summary>Takes the rows of a block.</summary>
    public void Collect(SearchBlock block, int target, RowSet rows, float? constantScore)
    {
        var keys = columns[target];
        foreach (var key in keys)
            key.Load(block);
        LongBlock? sequences = null;
        foreach (var row in rows)
        {
            if (after[target] is { } start && !IsAfter(keys, row, start))
                continue;
            if (IsFull && keys.Count > 0 && keys[0].Compare(row, _kept.Peek().Slots[0]) > 0)
                continue;
            sequences ??= block.Read("_seq_no") as LongBlock;
            var sequence = sequences is null ? block.FirstRow + row : sequences.Values[row];
            if (IsFull && !IsBefore(keys, row, target, sequence, _kept.Peek()))
                continue;
            Add(new()
            {
                Target = target,
                Segment = block.Segment,
                Row = block.FirstRow + row,
                Slots = [.. keys.Select(key => key.Slot(row))],
                Sequence = sequence,
                Score = block.Scores?[row] ?? constantScore,
            });
        }
    }

    /// <summary>The rows kept, in their order.</summary>
    public IReadOnlyList<Candidate> Finish()
    {
        var ordered = new Candidate[_kept.Count];
        for (var index = ordered.Length - 1; index >= 0; index--)
            ordered[index] = _kept.Dequeue();
        return ordered;
    }

    private void Add(Candidate candidate)
    {
        if (IsFull)
            _kept.DequeueEnqueue(candidate, candidate);
        else
            _kept.Enqueue(candidate, candidate);
    }

    /// <summary>Below 0: the left one comes first.</summary>
    public static int Compare(IReadOnlyList<SortColumn> keys, Candidate left, Candidate right)
    {
        for (var index = 0; index < keys.Count; index++)
            if (keys[index].Compare(left.Slots[index], right.Slots[index]) is not 0 and var order)
                return order;
        return left.Target != right.Target ? left.Target.CompareTo(right.Target) : left.Sequence.CompareTo(right.Sequence);
    }

    private static bool IsAfter(IReadOnlyList<SortColumn> keys, int row, SortSlot[] start)
    {
        for (var index = 0; index < keys.Count; index++)
            if (keys[index].Compare(row, start[index]) is not 0 and var order)
                return order > 0;
        return false;
    }

    private static bool IsBefore(IReadOnlyList<SortColumn> keys, int row, int target, long sequence, Candidate other)
    {
        for (var index = 0; index < keys.Count; index++)
            if (keys[index].Compare(row, other.Slots[index]) is not 0 and var order)
                return order < 0;
        return target != other.Target ? target < other.Target : sequence < other.Sequence;
    }
}
