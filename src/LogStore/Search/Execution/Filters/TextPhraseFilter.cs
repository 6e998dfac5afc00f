using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows whose text has words one after the other, moved by as many places as the slop allows.</summary>
internal sealed class TextPhraseFilter : TextFilter
{
    private readonly IReadOnlyList<PhraseTerm> _terms;
    private readonly TextFilter[] _words;
    private readonly TermFinder[] _finders;
    private readonly PhraseMatcher _matcher;
    private readonly TokenBuffer _tokens = new();

    public TextPhraseFilter(string field, TextAnalyzer analyzer, IReadOnlyList<PhraseTerm> terms, int slop)
        : base(field, analyzer)
    {
        _terms = terms;
        _words = [.. terms.Select(term => (TextFilter)(term.IsPrefix
            ? new ScoredPatternFilter(field, analyzer, new PrefixPattern(term.Term, false))
            : new TextTermFilter(field, analyzer, term.Term)))];
        _finders = [.. terms.Where(term => !term.IsPrefix).Select(term => new TermFinder(analyzer, term.Term))];
        Needle = analyzer.IsStandard ? terms.Where(term => !term.IsPrefix).MaxBy(term => term.Term.Length) is { } longest ? Needle.Of(longest.Term) : null : null;
        _matcher = new(terms, slop);
    }

    public override int Cost => 60;

    protected override Needle? Needle { get; }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        _matcher.CancellationToken = block.CancellationToken;
        base.Narrow(block, rows);
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        _matcher.CancellationToken = block.CancellationToken;
        base.Score(block, rows, scores);
    }

    public override void Observe(SearchBlock block, RowSet live)
    {
        base.Observe(block, live);
        foreach (var word in _words)
            word.Observe(block, live);
    }

    protected override double Rarity() => _words.Sum(word => word.TermRarity);

    protected override bool Matches(ReadOnlySpan<byte> value)
    {
        foreach (var finder in _finders)
            if (!finder.MayBeIn(value))
                return false;
        return Count(value) > 0;
    }

    protected override float Count(ReadOnlySpan<byte> text)
    {
        _tokens.Fill(Analyzer, text);
        return _matcher.Count(_tokens);
    }

    /// <summary>No row needs to be read that lacks one of the words; whether they stand one after the other, the texts say.</summary>
    protected override bool TryNarrow(SearchBlock block, Column column, RowSet rows)
    {
        foreach (var term in _terms)
            if (!term.IsPrefix)
                TryNarrow(block, column, rows, term.Term);
        return rows.IsEmpty;
    }

    protected override bool MayMatch(Column column, int block)
    {
        if (!Analyzer.IsStandard)
            return true;
        foreach (var term in _terms)
            if (term.IsPrefix ? !column.MayContainPrefix(block, term.Term) : !column.MayContain(block, term.Term))
                return false;
        return true;
    }
}
