namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>How much the marks within a part of a text say; 0 where there are none.</summary>
internal static class FragmentScore
{
    // Lucene's passage scorer: BM25 with the average passage's length for a pivot.
    private const double Pivot = 87;
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>As the plain highlighter scores: by different words.</summary>
    public static double Plain(HighlightText text, int start, int end) => Inside(text, start, end).Count();

    /// <summary>As the unified highlighter scores: rare words count more, short and early parts too.</summary>
    public static double Passage(HighlightText text, int start, int end)
    {
        var score = 0.0;
        foreach (var word in Inside(text, start, end))
        {
            var total = text.Marks.Count(mark => mark.Word == word.Key);
            var weight = (K1 + 1) * Math.Log(1 + (1 + text.Text.Length / Pivot + 0.5) / (total + 0.5));
            var frequency = word.Count();
            score += weight * frequency / (frequency + K1 * (1 - B + B * (end - start) / Pivot));
        }
        return score * (1 + 1 / Math.Log(Pivot + start));
    }

    private static IEnumerable<IGrouping<string, HighlightMark>> Inside(HighlightText text, int start, int end) =>
        text.Marks.Where(mark => mark.Start >= start && mark.End <= end).GroupBy(mark => mark.Word, StringComparer.Ordinal);
}
