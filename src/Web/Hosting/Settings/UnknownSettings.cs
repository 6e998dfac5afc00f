namespace Dashboard.Web.Hosting.Settings;

/// <summary>Finds keys in our own sections that nothing reads, and the one that was probably meant.</summary>
internal static class UnknownSettings
{
    public static IReadOnlyList<SettingError> Find(IConfiguration configuration, IEnumerable<string> sections, IReadOnlySet<string> known) =>
    [
        .. from section in sections
           from pair in configuration.GetSection(section).AsEnumerable()
           where pair.Value is not null && !known.Contains(pair.Key)
           select new SettingError(pair.Key, Advice(pair.Key, known)),
    ];

    private static string Advice(string key, IReadOnlySet<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(key, candidate))!;
        return Distance(key, nearest) <= 4 ? $"there is no such setting; did you mean {nearest}?" : "there is no such setting; it does nothing.";
    }

    /// <summary>Levenshtein's distance, without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], same ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1])));
            }
        }

        return row[^1];
    }
}
