using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with one of several whole strings, as the column keeps them.</summary>
internal sealed class TermSetFilter : ScoredTermFilter
{
    private readonly HashSet<byte[]> _terms;
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public TermSetFilter(string field, IEnumerable<byte[]> terms)
        : base(field)
    {
        _terms = new(terms, Utf8Comparer.Instance);
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>A score by rarity; several terms score by their boost alone.</summary>
    public bool ScoresByRarity { get; init; }

    public override int Cost => 3;

    public override bool NeedsStatistics => ScoresByRarity;

    public override float? ConstantScore => ScoresByRarity ? null : Boost;

    protected override bool Matches(ReadOnlySpan<byte> value) => _lookup.Contains(value);

    protected override bool MayMatch(Column column, int block)
    {
        foreach (var term in _terms)
            if (column.MayContain(block, term))
                return true;
        return false;
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        if (ScoresByRarity)
        {
            base.Score(block, rows, scores);
            return;
        }
        var matching = block.Rent();
        matching.CopyFrom(rows);
        NarrowJudged(block, matching);
        foreach (var row in matching)
            scores[row] += Boost;
        block.Return(matching);
    }
}
