using System.Text;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Search.Execution.Filters;

namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>A value of a field with its words and what of them matches; places are in UTF-16 units.</summary>
internal sealed class HighlightText
{
    private HighlightText(string text, IReadOnlyList<(int Start, int End)> words, IReadOnlyList<HighlightMark> marks)
    {
        (Text, Words, Marks) = (text, words, marks);
    }

    public string Text { get; }

    public IReadOnlyList<(int Start, int End)> Words { get; }

    /// <summary>In the order of the text, not overlapping.</summary>
    public IReadOnlyList<HighlightMark> Marks { get; }

    /// <summary>Without an analyzer the whole value is its one word.</summary>
    public static HighlightText Of(string text, TextAnalyzer? analyzer, IReadOnlyList<HighlightTerm> terms, CancellationToken cancellationToken)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (analyzer is null)
            return new(text, [(0, text.Length)], terms.Any(term => term.Pattern?.Matches(utf8) == true) ? [new(0, text.Length, text)] : []);
        var tokens = new TokenBuffer();
        tokens.Fill(analyzer, utf8);
        var chosen = new SortedSet<int>();
        foreach (var term in terms)
            Choose(tokens, term, chosen, cancellationToken);
        var words = Offsets(tokens, utf8);
        var marks = new List<HighlightMark>();
        foreach (var index in chosen)
            if (marks.Count == 0 || words[index].Start >= marks[^1].End)
                marks.Add(new(words[index].Start, words[index].End, Encoding.UTF8.GetString(tokens[index])));
        return new(text, words, marks);
    }

    private static void Choose(TokenBuffer tokens, HighlightTerm term, SortedSet<int> chosen, CancellationToken cancellationToken)
    {
        if (term.Pattern is { } pattern)
        {
            for (var index = 0; index < tokens.Count; index++)
                if (pattern.Matches(tokens[index]))
                    chosen.Add(index);
            return;
        }
        var matcher = new PhraseMatcher(term.Phrase, term.Slop) { CancellationToken = cancellationToken };
        for (var index = 0; index < tokens.Count; index++)
            if (matcher.Occurrence(tokens, index) is { } occurrence)
                chosen.UnionWith(occurrence);
    }

    private static List<(int Start, int End)> Offsets(TokenBuffer tokens, byte[] utf8)
    {
        var offsets = new List<(int, int)>();
        int scanned = 0, units = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            var (start, end) = tokens.Offsets(index);
            if (start < scanned)
                (scanned, units) = (0, 0);
            units += Encoding.UTF8.GetCharCount(utf8, scanned, start - scanned);
            scanned = start;
            offsets.Add((units, units + Encoding.UTF8.GetCharCount(utf8, start, end - start)));
        }
        return offsets;
    }
}
