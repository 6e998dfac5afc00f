using System.Collections.Concurrent;
using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>
/// Says whether texts that are kept as shapes may have a word: it stands between their values, which is the same for the whole segment, or in one of the
/// columns that their values stand in. Safe for many threads.
/// </summary>
internal sealed class EmbeddedFilter(IReadOnlyList<Shape> shapes, FileColumn[] stored)
{
    // Texts within texts within texts are not followed for ever.
    private const int MaximumDepth = 3;
    private const int Remembered = 64;
    private readonly int[] columns = [.. shapes.SelectMany(shape => shape.Slots.Select(slot => slot.Column)).Distinct()];
    private readonly ConcurrentDictionary<string, WordPlaces> places = new(StringComparer.Ordinal);

    /// <summary>False where no such text of the block certainly has the word, or one that begins so.</summary>
    public bool MayContain(int block, ReadOnlySpan<byte> word, bool isPrefix, int depth)
    {
        if (depth >= MaximumDepth)
            return true;
        var found = Places(word);
        if (found.IsBetween)
            return true;
        foreach (var column in columns)
            if (MayContain(column, block, word, isPrefix, found, depth))
                return true;
        return false;
    }

    private bool MayContain(int column, int block, ReadOnlySpan<byte> word, bool isPrefix, WordPlaces found, int depth)
    {
        var source = stored[column];
        if (source.Summary(block).ValueCount == 0)
            return false;
        if (!source.IsString)
            return NumberText.MayHave(source.Kind, word) && (isPrefix || source.Kind != StoredKind.Long || IsWithin(source.Summary(block), word));
        return source.HasDictionary ? found.Dictionaries.Contains(column) : source.MayContainWord(block, word, isPrefix, depth + 1);
    }

    /// <summary>A word is a number without its sign.</summary>
    private static bool IsWithin(BlockSummary summary, ReadOnlySpan<byte> word)
        => !System.Buffers.Text.Utf8Parser.TryParse(word, out long number, out var length) || length < word.Length
            || summary.MinimumLong <= number && summary.MaximumLong >= number || summary.MinimumLong <= -number && summary.MaximumLong >= -number;

    private WordPlaces Places(ReadOnlySpan<byte> word)
    {
        var key = System.Text.Encoding.UTF8.GetString(word);
        if (places.TryGetValue(key, out var known))
            return known;
        if (places.Count >= Remembered)
            places.Clear();
        return places[key] = Find(Needle.Of(word));
    }

    private WordPlaces Find(Needle? needle)
    {
        if (needle is null || shapes.Any(shape => needle.MayBeIn(shape.Skeleton)))
            return new(true, []);
        var dictionaries = new HashSet<int>();
        foreach (var column in columns)
            if (stored[column].DictionaryOrNull is { } terms && Enumerable.Range(0, terms.Count).Any(ordinal => needle.MayBeIn(terms[ordinal])))
                dictionaries.Add(column);
        return new(false, dictionaries);
    }

    /// <param name="IsBetween">It stands, or may stand, between values.</param>
    /// <param name="Dictionaries">Columns with a term that has it.</param>
    private sealed record WordPlaces(bool IsBetween, HashSet<int> Dictionaries);
}
