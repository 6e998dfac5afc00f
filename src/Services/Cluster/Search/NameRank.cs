namespace Dashboard.Services.Cluster.Search;

/// <summary>How well a name fits what was typed. Lower is better; shorter names stand before longer ones that fit alike.</summary>
public static class NameRank
{
    public const int Exact = 0;
    public const int Start = 1;
    public const int Word = 2;
    public const int Inside = 3;
    public const int Letters = 4;

    /// <summary>Fewer letters fit nearly every name somehow.</summary>
    private const int LeastLetters = 3;

    /// <summary>The rank of a name for some words, all of which must fit; null where they do not.</summary>
    public static int? Of(string name, IReadOnlyList<string> words)
    {
        var worst = Exact;
        foreach (var word in words)
        {
            if (Of(name, word) is not { } rank)
                return null;
            worst = Math.Max(worst, rank);
        }

        return words.Count > 1 && worst == Exact ? Start : worst;
    }

    public static int? Of(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at == 0)
            return name.Length == word.Length ? Exact : Start;
        if (at < 0)
            return word.Length >= LeastLetters && HasLetters(name, word) ? Letters : null;
        for (; at > 0; at = at + 1 < name.Length ? name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            if (!char.IsLetterOrDigit(name[at - 1]))
                return Word;
        }

        return Inside;
    }

    /// <summary>Whether all letters stand in the name in their order, and near to each other: the whole at most three times as long as what was typed.</summary>
    private static bool HasLetters(string name, string word)
    {
        int at = 0, first = -1;
        for (var i = 0; i < name.Length && at < word.Length; i++)
        {
            if (char.ToLowerInvariant(name[i]) != char.ToLowerInvariant(word[at]))
                continue;
            first = first < 0 ? i : first;
            if (++at == word.Length)
                return i - first < word.Length * 3;
        }

        return false;
    }
}
