namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>
/// Hashes of words in places, summed up, so that one word is taken out or changed without hashing the others again. 64 bits: among thousands of shapes two with one
/// hash are not to be expected, and would be shown as one pattern.
/// </summary>
internal static class PlaceHash
{
    private const ulong VariableWord = 0x9E3779B97F4A7C15;

    public static ulong Of(IReadOnlyList<Piece> pieces)
    {
        var sum = Mix((ulong)pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
            sum += Of(pieces[i].Text, i);
        return sum;
    }

    public static ulong Of(string? text, int place) => Mix((text is null ? VariableWord : Text(text)) ^ Mix((ulong)place + 1));

    // The same in every process, unlike string.GetHashCode: patterns do not differ from run to run.
    private static ulong Text(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
