using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Names of the groups that statistics of indices are made of.</summary>
internal static class StatsMetrics
{
    public static readonly string[] All =
    [
        "docs", "store", "indexing", "get", "search", "merge", "refresh", "flush", "warmer", "query_cache", "fielddata", "completion", "segments",
        "translog", "request_cache", "recovery", "bulk",
    ];

    /// <summary>The groups asked for; an unknown one is refused.</summary>
    public static IReadOnlySet<string> Read(IReadOnlyList<string> names, string path)
    {
        if (names.Count == 0 || names is ["_all"])
            return All.ToHashSet(StringComparer.Ordinal);
        if (names.Contains("_all"))
            throw RestFailure.IllegalArgument($"request [{path}] contains _all and individual metrics [{string.Join(",", names)}]");
        var unknown = names.Where(name => !All.Contains(name) && name != "suggest").ToArray();
        if (unknown.Length > 0)
            throw RestFailure.IllegalArgument(
                $"request [{path}] contains unrecognized metric{(unknown.Length > 1 ? "s" : "")}: {string.Join(", ", unknown.Select(name => $"[{name}]{Hint(name)}"))}");
        return names.ToHashSet(StringComparer.Ordinal);
    }

    private static string Hint(string name)
    {
        var hint = Suggestion.For(name, All);
        return hint.Length == 0 ? "" : " ->" + hint;
    }
}
