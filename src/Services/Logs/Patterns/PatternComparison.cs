namespace Dashboard.Services.Logs.Patterns;

/// <summary>What is new, what is gone and what grew, against the period before.</summary>
public static class PatternComparison
{
    private const double Much = 2;

    // Counts of independent events scatter by their square root; three times that is seldom chance.
    private const double Scatter = 3;

    /// <summary>All patterns with how they changed: first what is new, then what grew, what is gone, what shrank and the rest, each with most lines first.</summary>
    /// <param name="length">How long the period is, as a multiple of the one before; 1 where they are alike. Of samples, how many times as many of its lines were looked at.</param>
    /// <param name="isWhole">All lines were looked at. What is missing from a sample may be missing by chance: there it must be more to be called new or gone.</param>
    public static IReadOnlyList<PatternChange> Of(PatternSet set, double length, bool isWhole = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return Ordered(set.Patterns.Select(pattern => Of(pattern, length, isWhole)));
    }

    /// <summary>In the order that <see cref="Of(PatternSet, double, bool)"/> has.</summary>
    public static IReadOnlyList<PatternChange> Ordered(IEnumerable<PatternChange> changes) =>
        [.. changes.OrderBy(change => Rank(change.Kind)).ThenByDescending(change => change.Pattern.Count + change.Pattern.CountBefore)];

    private static PatternChange Of(LogPattern pattern, double length, bool isWhole)
    {
        var (now, before) = ((double)pattern.Count, pattern.CountBefore * length);
        var isSure = Math.Abs(now - before) > Scatter * Math.Sqrt(now + before);
        if (before == 0)
            return new(pattern, isWhole || isSure ? PatternChangeKind.New : PatternChangeKind.Same, null);
        var kind = now switch
        {
            0 => isWhole || isSure ? PatternChangeKind.Gone : PatternChangeKind.Same,
            _ when isSure && now >= Much * before => PatternChangeKind.Grew,
            _ when isSure && now * Much <= before => PatternChangeKind.Shrank,
            _ => PatternChangeKind.Same,
        };
        return new(pattern, kind, now / before);
    }

    private static int Rank(PatternChangeKind kind) => kind switch
    {
        PatternChangeKind.New => 0,
        PatternChangeKind.Grew => 1,
        PatternChangeKind.Gone => 2,
        PatternChangeKind.Shrank => 3,
        _ => 4,
    };
}
