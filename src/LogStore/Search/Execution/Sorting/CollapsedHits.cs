namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Keeps the best row of each value of a field, and of these the first of an order.</summary>
internal sealed class CollapsedHits(int capacity, IReadOnlyList<IReadOnlyList<SortColumn>> columns, string field) : IHitCollector
{
    private const int Slack = 1024;
    private readonly Dictionary<string, Candidate> _best = new(StringComparer.Ordinal);

    public bool MayImprove(SearchBlock block, int target) => capacity > 0;

    public bool MayImprove(long smallest) => capacity > 0;

    public void Collect(SearchBlock block, int target, RowSet rows, float? constantScore)
    {
        // The best of a group is found by an order of its own for each row: a collector of one hit.
        foreach (var row in rows)
        {
            var single = block.Rent();
            single.Clear();
            single[row] = true;
            var one = new TopHits(1, columns, new SortSlot[columns.Count][]);
            one.Collect(block, target, single, constantScore);
            block.Return(single);
            Keep(one.Finish()[0], GroupValue.Of(block, field, row));
        }
        if (_best.Count > capacity + Slack)
            Prune();
    }

    public IReadOnlyList<Candidate> Finish() => [.. Ordered().Take(capacity)];

    private void Keep(Candidate candidate, string group)
    {
        if (!_best.TryGetValue(group, out var other) || TopHits.Compare(columns[candidate.Target], candidate, other) < 0)
            _best[group] = candidate;
    }

    // A group dropped comes back with any row that is good enough to matter.
    private void Prune()
    {
        var kept = Ordered().Take(capacity).ToHashSet();
        foreach (var (group, candidate) in _best)
            if (!kept.Contains(candidate))
                _best.Remove(group);
    }

    private IEnumerable<Candidate> Ordered() =>
        _best.Values.Order(Comparer<Candidate>.Create((left, right) => TopHits.Compare(columns[left.Target], left, right)));
}
