namespace Dashboard.LogStore.Rest.Http;

/// <summary>The "did you mean" of error messages.</summary>
internal static class Suggestion
{
    /// <summary>Empty where no known name is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var near = known.Select(candidate => (candidate, Distance: Distance(name, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, name.Length / 3))
            .OrderBy(pair => pair.Distance)
            .Select(pair => $"[{pair.candidate}]")
            .ToArray();
        return near.Length switch
        {
            0 => "",
            1 => $" did you mean {near[0]}?",
            _ => $" did you mean any of {near[0]}, {string.Join(", ", near[1..])}?",
        };
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
