using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows whose text has a word of a shape, scored as if all words of the shape were one.</summary>
internal sealed class ScoredPatternFilter(string field, TextAnalyzer analyzer, IBytePattern pattern) : TextFilter(field, analyzer)
{
    private readonly TokenBuffer _tokens = new();
    private readonly Needle? _needle = analyzer.IsStandard ? Needle.Of(pattern.Prefix) : null;

    public override int Cost => 80;

    protected override Needle? Needle => _needle;

    protected override bool Matches(ReadOnlySpan<byte> value) => Count(value) > 0;

    protected override float Count(ReadOnlySpan<byte> text)
    {
        _tokens.Fill(Analyzer, text);
        var count = 0;
        for (var index = 0; index < _tokens.Count; index++)
            if (pattern.Matches(_tokens[index]))
                count++;
        return count;
    }

    protected override float Weight(ReadOnlySpan<byte> text)
    {
        _tokens.Fill(Analyzer, text);
        var best = 0f;
        for (var index = 0; index < _tokens.Count; index++)
            if (pattern.Matches(_tokens[index]))
                best = Math.Max(best, pattern.Likeness(_tokens[index]));
        return best;
    }

    protected override bool MayMatch(Column column, int block) =>
        pattern.Prefix.Length == 0 || !Analyzer.IsStandard || column.MayContainPrefix(block, pattern.Prefix);
}
