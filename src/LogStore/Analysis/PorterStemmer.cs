namespace Dashboard.LogStore.Analysis;

/// <summary>Takes the endings off English words as M. F. Porter's algorithm of 1980 does ("An algorithm for suffix stripping").</summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"),
        ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3)
            return word;
        word = RemovePast(RemovePlural(word));
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
            word = word[..^1] + "i";
        word = Replace(word, Step2);
        word = Replace(word, Step3);
        return Tidy(RemoveEnding(word));
    }

    private static string RemovePlural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^2];
        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string RemovePast(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var length = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (length == 0 || !HasVowel(word.AsSpan(0, word.Length - length)))
            return word;
        var stem = word[..^length];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (EndsWithDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsWithShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return Measure(stem) > 0 ? stem + replacement : word;
            }
        return word;
    }

    private static string RemoveEnding(string word)
    {
        foreach (var suffix in Step4)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                if (suffix == "ion" && !(stem.EndsWith('s') || stem.EndsWith('t')))
                    continue;
                return Measure(stem) > 1 ? stem : word;
            }
        return word;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || measure == 1 && !EndsWithShort(stem))
                word = stem;
        }
        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int index) => word[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => index == 0 || !IsConsonant(word, index - 1),
        _ => true,
    };

    // How many times vowels are followed by consonants.
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var index = 1; index < word.Length; index++)
            if (IsConsonant(word, index) && !IsConsonant(word, index - 1))
                measure++;
        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
            if (!IsConsonant(word, index))
                return true;
        return false;
    }

    private static bool EndsWithDouble(string word) => word.Length >= 2 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    // Consonant, vowel, consonant, the last not w, x or y.
    private static bool EndsWithShort(string word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');
}
