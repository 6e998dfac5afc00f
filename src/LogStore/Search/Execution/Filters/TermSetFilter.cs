using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with one of several whole strings, as the column keeps them; the score is the boost alone.</summary>
internal sealed class TermSetFilter : StringFilter
{
    private readonly HashSet<byte[]> _terms;
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public TermSetFilter(string field, IEnumerable<byte[]> terms)
        : base(field)
    {
        _terms = new(terms, Utf8Comparer.Instance);
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public override int Cost => 3;

    protected override bool Matches(ReadOnlySpan<byte> value) => _lookup.Contains(value);

    protected override bool MayMatch(Column column, int block)
    {
        foreach (var term in _terms)
            if (column.MayContain(block, term))
                return true;
        return false;
    }
}
