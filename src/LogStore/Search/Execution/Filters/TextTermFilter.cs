using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows whose text has a word.</summary>
internal sealed class TextTermFilter(string field, TextAnalyzer analyzer, byte[] term) : TextFilter(field, analyzer)
{
    private readonly TermFinder _finder = new(analyzer, term);
    private readonly Needle? _needle = analyzer.IsStandard ? Needle.Of(term) : null;

    public override int Cost => 30;

    protected override Needle? Needle => _needle;

    // Another analyzer may be another one tomorrow.
    protected override string? Sought { get; } = analyzer.IsStandard ? $"{field} {Convert.ToHexString(term)}" : null;

    protected override bool Matches(ReadOnlySpan<byte> value) => _finder.IsIn(value);

    protected override float Count(ReadOnlySpan<byte> text) => _finder.Count(text);

    protected override bool TryNarrow(SearchBlock block, Column column, RowSet rows) => TryNarrow(block, column, rows, term);

    protected override bool MayMatch(Column column, int block) => !Analyzer.IsStandard || column.MayContain(block, term);
}
