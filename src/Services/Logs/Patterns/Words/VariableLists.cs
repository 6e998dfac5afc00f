namespace Dashboard.Services.Logs.Patterns.Words;

/// <summary>Values side by side are one variable, however many there are: <c>10.0.0.1:80</c>, <c>12, 7, 31</c>.</summary>
internal static class VariableLists
{
    public static void Join(List<Word> words, LineMarks marks)
    {
        var kept = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Kind == WordKind.Variable && kept > 0 && words[kept - 1].Kind == WordKind.Variable)
                words[kept - 1] = words[kept - 1] with { End = word.End };
            else if (word.Kind == WordKind.Variable && kept > 1 && words[kept - 2].Kind == WordKind.Variable && IsBetween(marks.Of(words[kept - 1])))
                words[--kept - 1] = words[kept - 1] with { End = word.End };
            else
                words[kept++] = word;
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    /// <summary>What parts the values of a list.</summary>
    public static bool IsBetween(char mark) => mark is ':' or ',' or ';' or '|';
}
