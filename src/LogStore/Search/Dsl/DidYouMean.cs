namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Suggests names that look like one that is not known.</summary>
internal static class DidYouMean
{
    private const double NearEnough = 0.5;

    /// <summary><c> did you mean [a]?</c>, several sorted, or nothing.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var near = known.Select(candidate => (Name: candidate, Likeness: Likeness(name, candidate)))
            .Where(candidate => candidate.Likeness > NearEnough)
            .OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .ToList();
        return near.Count switch
        {
            0 => "",
            1 => $" did you mean [{near[0]}]?",
            _ => $" did you mean any of [{string.Join(", ", near)}]?",
        };
    }

    // One minus the edit distance by the longer length.
    private static double Likeness(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
                current[column] = Math.Min(
                    Math.Min(current[column - 1], previous[column]) + 1,
                    previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return 1 - (double)previous[right.Length] / Math.Max(1, Math.Max(left.Length, right.Length));
    }
}
