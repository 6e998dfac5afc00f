using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows whose text has a word of a shape; the score is the boost alone.</summary>
internal sealed class TextPatternFilter(string field, TextAnalyzer analyzer, IBytePattern pattern) : StringFilter(field)
{
    private readonly TokenBuffer _tokens = new();
    private readonly Needle? _needle = analyzer.IsStandard ? Needle.Of(pattern.Prefix) : null;

    public override int Cost => 80;

    protected override Needle? Needle => _needle;

    protected override bool Matches(ReadOnlySpan<byte> value)
    {
        _tokens.Fill(analyzer, value);
        for (var index = 0; index < _tokens.Count; index++)
            if (pattern.Matches(_tokens[index]))
                return true;
        return false;
    }

    protected override bool MayMatch(Column column, int block) =>
        pattern.Prefix.Length == 0 || !analyzer.IsStandard || column.MayContainPrefix(block, pattern.Prefix);
}
