namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>
/// Cuts a text as Elasticsearch's unified highlighter does: at sentences, several together while they are shorter than the fragment's size,
/// and at words where a sentence is longer.
/// </summary>
internal static class SentenceFragments
{
    /// <summary>Begin and end of each fragment with a mark, in the order of the text.</summary>
    public static IEnumerable<(int Start, int End)> Of(HighlightText text, int size)
    {
        var breaks = Breaks(text.Text);
        var end = -1;
        var windowEnd = -1;
        foreach (var mark in text.Marks)
        {
            if (mark.End <= end)
                continue;
            // Within a sentence that was cut: go on behind the cut.
            int start;
            if (mark.Start < windowEnd)
                (start, end) = (end, windowEnd);
            else
            {
                start = breaks.Last(place => place <= mark.Start);
                end = breaks.First(place => place > mark.Start);
                foreach (var next in breaks.Where(place => place > end).TakeWhile(place => place - start <= size).ToList())
                    end = next;
                windowEnd = end;
            }
            if (end - start > size)
                (start, end) = Cut(text, mark, start, windowEnd, size);
            yield return (start, Math.Max(end, mark.End));
        }
    }

    /// <summary>The first of a text: whole sentences up to a size, or a cut at a word.</summary>
    public static int First(string text, int size)
    {
        if (text.Length <= size)
            return text.Length;
        var end = Breaks(text).LastOrDefault(place => place <= size);
        return end > 0 ? end : WordEnd(text, size);
    }

    private static (int Start, int End) Cut(HighlightText text, HighlightMark mark, int start, int windowEnd, int size)
    {
        if (mark.Start - size > start)
            start = Math.Max(start, WordStart(text.Text, mark.Start - size));
        var remaining = Math.Max(0, size - (mark.Start - start));
        return (start, mark.Start + remaining < windowEnd ? Math.Min(windowEnd, WordEnd(text.Text, mark.Start + remaining)) : windowEnd);
    }

    // A sentence ends behind . ! ? and the white space after them, unless a small letter follows; and at the end of a paragraph.
    private static List<int> Breaks(string text)
    {
        var breaks = new List<int> { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '\n' or '\u2029' or '\u0085')
            {
                breaks.Add(index + 1);
                continue;
            }
            if (text[index] is not ('.' or '!' or '?' or '\u3002'))
                continue;
            var next = index + 1;
            while (next < text.Length && text[next] is ('.' or '!' or '?' or '"' or '\'' or ')' or ']'))
                next++;
            var space = next;
            while (space < text.Length && text[space] is (' ' or '\t' or '\u3000'))
                space++;
            if ((space > next || text[index] == '\u3002') && space < text.Length && !(text[index] == '.' && char.IsLower(text[space])))
                breaks.Add(space);
            index = Math.Max(index, next - 1);
        }
        if (breaks[^1] != text.Length)
            breaks.Add(text.Length);
        return breaks;
    }

    private static bool IsInside(string text, int place) =>
        place > 0 && place < text.Length && char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place]);

    private static int WordStart(string text, int place)
    {
        while (IsInside(text, place))
            place--;
        return Math.Max(0, place);
    }

    private static int WordEnd(string text, int place)
    {
        place = Math.Min(place + 1, text.Length);
        while (IsInside(text, place))
            place++;
        return place;
    }
}
