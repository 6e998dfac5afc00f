namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>Splits a filter's text at its spaces; double quotes keep words together.</summary>
public static class FilterWords
{
    /// <summary>The words, without their quotes. <paramref name="open"/> tells that the last quote is not closed.</summary>
    public static IReadOnlyList<string> Split(string text, out bool open)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        var started = false;
        open = false;
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                open = !open;
                started = true;
            }
            else if (char.IsWhiteSpace(letter) && !open)
            {
                if (started)
                    words.Add(word.ToString());
                word.Clear();
                started = false;
            }
            else
            {
                word.Append(letter);
                started = true;
            }
        }

        if (started)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>The words as a text that splits into them again.</summary>
    public static string Join(IEnumerable<string> words) =>
        string.Join(' ', words.Select(word => word.Length == 0 || word.Any(char.IsWhiteSpace) ? $"\"{word}\"" : word));
}
