using Dashboard.Services.Logs.Search;

namespace Dashboard.Web.Features.Discover;

/// <summary>Where in a text the pieces lie that matched.</summary>
public static class MarkedPlaces
{
    private const int Most = 200;

    /// <summary>In order and without overlap. Pieces that the server took out of a longer text are looked for in it, each behind the one before.</summary>
    public static IReadOnlyList<(int Start, int End)> In(string text, IReadOnlyList<HighlightedText> pieces)
    {
        var places = new List<(int Start, int End)>();
        var from = 0;
        foreach (var piece in pieces)
        {
            var at = text.IndexOf(piece.Text, from, StringComparison.Ordinal);
            if (at < 0)
                at = text.IndexOf(piece.Text, StringComparison.Ordinal);
            if (at < 0)
            {
                // The text was cut, or shows another form of the value: the words alone are marked.
                AddWords(text, piece, places);
                continue;
            }

            places.AddRange(piece.Marks.Select(mark => (at + mark.Start.GetOffset(piece.Text.Length), at + mark.End.GetOffset(piece.Text.Length))));
            from = at + piece.Text.Length;
        }

        return Sorted(places);
    }

    private static void AddWords(string text, HighlightedText piece, List<(int Start, int End)> places)
    {
        foreach (var word in piece.Marks.Select(mark => piece.Text[mark]).Distinct(StringComparer.Ordinal))
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && word.Length > 0 && places.Count < Most; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                places.Add((at, at + word.Length));
        }
    }

    private static List<(int Start, int End)> Sorted(List<(int Start, int End)> places)
    {
        var sorted = new List<(int Start, int End)>();
        foreach (var place in places.Order().Take(Most))
        {
            if (sorted.Count == 0 || place.Start >= sorted[^1].End)
                sorted.Add(place);
        }

        return sorted;
    }
}
