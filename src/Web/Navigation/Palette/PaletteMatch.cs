namespace Dashboard.Web.Navigation.Palette;

/// <summary>How well a name fits what was typed: the whole name, its start, a word's start, somewhere, or all letters in order.</summary>
public static class PaletteMatch
{
    public const int Exact = 0;
    public const int Start = 1;
    public const int Word = 2;
    public const int Inside = 3;
    public const int Letters = 4;

    // Two letters in order stand in nearly every name.
    private const int FewestLetters = 3;

    /// <summary>The rank, lower is better; null where it does not fit. Every word of the text must fit.</summary>
    public static int? Rank(string name, string text)
    {
        if (text.Length == 0 || name.Equals(text, StringComparison.OrdinalIgnoreCase))
            return Exact;
        if (name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            return Start;

        var worst = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (OfWord(name, word) is not { } rank)
                return text.Length >= FewestLetters && HasLetters(name, text) ? Letters : null;
            worst = Math.Max(worst, rank);
        }

        return worst;
    }

    private static int? OfWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        for (; at >= 0; at = at + 1 < name.Length ? name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1])))
                return Word;
        }

        return Inside;
    }

    private static bool HasLetters(string name, string text)
    {
        var at = 0;
        foreach (var letter in name)
        {
            if (at < text.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(text[at]))
                at++;
        }

        return at == text.Length;
    }
}
