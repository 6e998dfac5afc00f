using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>
/// What is rare may be missing from a sample of the period before by chance. So the server is asked whether it was there at all: of the worst and the most frequent of what
/// may be new, a few.
/// </summary>
internal sealed class Newcomers(ILogSearch search)
{
    private const int Most = 12;
    private const int AtOnce = 4;

    /// <summary>The changes with those that were not there before marked as new. What the server does not answer stays as it is.</summary>
    public async Task<IReadOnlyList<PatternChange>> FindAsync(IReadOnlyList<PatternChange> changes, LogSelection before, LogField message, CancellationToken cancellationToken)
    {
        var candidates = changes.Where(change => change is { Kind: PatternChangeKind.Same, Pattern: { CountBefore: 0, Count: > 0 } })
            .OrderByDescending(change => PatternLevels.Of(change.Pattern)).ThenByDescending(change => change.Pattern.Count).Take(Most).ToList();
        var absent = new bool[candidates.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(candidates.Index(), options, async (one, token) => absent[one.Index] = await IsAbsentAsync(one.Item.Pattern, before, message, token));
        var added = candidates.Where((_, place) => absent[place]).ToHashSet();
        return added.Count == 0 ? changes : PatternComparison.Ordered(changes.Select(change => added.Contains(change) ? change with { Kind = PatternChangeKind.New } : change));
    }

    private async Task<bool> IsAbsentAsync(LogPattern pattern, LogSelection before, LogField message, CancellationToken cancellationToken) =>
        PatternSelection.Of(before, pattern, message) is { } narrowed
        && (await search.CountAsync(narrowed, cancellationToken)).TryGet(out var count, out _)
        && count is { Value.Documents: 0, Partial: null };
}
