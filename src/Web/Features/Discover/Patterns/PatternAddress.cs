using Dashboard.Services.Logs.Patterns;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Discover.Patterns;

/// <summary>The choice of patterns as Discover's address carries it.</summary>
public static class PatternAddress
{
    private const int LongestFind = 500;

    /// <summary>What cannot be read is left out.</summary>
    public static PatternChoice Read(string uri) => new()
    {
        Find = QueryState.Read(uri, "pfind") is { Length: <= LongestFind } find ? find : "",
        Change = Enum.TryParse<PatternChangeKind>(QueryState.Read(uri, "pchange"), ignoreCase: true, out var change) && Enum.IsDefined(change) ? change : null,
        Sort = QueryState.Read(uri, "psort") is { Length: > 0 and < 20 } sort ? new(sort.TrimStart('-'), sort[0] == '-') : null,
        Open = QueryState.Read(uri, "pattern") is { Length: > 0 and < 40 } open ? open : null,
    };

    public static IReadOnlyList<KeyValuePair<string, string?>> Write(PatternChoice choice) =>
    [
        new("pfind", choice.Find.Length == 0 ? null : choice.Find),
        new("pchange", choice.Change?.ToString().ToLowerInvariant()),
        new("psort", choice.Sort is { } sort ? (sort.Descending ? "-" : "") + sort.Column : null),
        new("pattern", choice.Open),
    ];
}
