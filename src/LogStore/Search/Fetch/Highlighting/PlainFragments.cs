namespace Dashboard.LogStore.Search.Fetch.Highlighting;

/// <summary>Cuts a text as Lucene's plain highlighter does: behind a word where the fragment's size is reached, and not within half a size of the end.</summary>
internal static class PlainFragments
{
    /// <summary>Begin and end of each fragment, in the order of the text.</summary>
    public static IEnumerable<(int Start, int End)> Of(HighlightText text, int size)
    {
        var start = 0;
        var fragments = 1L;
        for (var index = 1; index < text.Words.Count; index++)
        {
            var end = text.Words[index].End;
            if (end < size * fragments || text.Text.Length - end < size >>> 1)
                continue;
            fragments++;
            yield return (start, text.Words[index - 1].End);
            start = text.Words[index - 1].End;
        }
        yield return (start, text.Text.Length);
    }
}
