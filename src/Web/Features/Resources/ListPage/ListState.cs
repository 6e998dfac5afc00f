using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>What a list page shows, as its address says. Namespaces and version stand there too, and are others' to read.</summary>
public sealed record ListState
{
    /// <summary>The filter's text.</summary>
    public string Filter { get; init; } = "";

    public IReadOnlyList<SortTerm> Sort { get; init; } = [];

    public IReadOnlyList<string> Chips { get; init; } = [];

    /// <summary>The shown columns; null leaves them to what is remembered.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Label keys that are columns.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The row whose details are open: <c>shop/web-1</c>.</summary>
    public string? Open { get; init; }

    /// <summary>The open details' tab.</summary>
    public string? Tab { get; init; }

    public static ListState Read(string uri) => new()
    {
        Filter = QueryState.Read(uri, "q") ?? "",
        Sort = SortTerm.Parse(QueryState.Read(uri, "sort")),
        Chips = Split(QueryState.Read(uri, "chips")) ?? [],
        Columns = Split(QueryState.Read(uri, "cols")),
        Labels = [.. (Split(QueryState.Read(uri, "labels")) ?? []).Where(LabelSyntax.IsKey).Take(12)],
        Open = QueryState.Read(uri, "open"),
        Tab = QueryState.Read(uri, "tab"),
    };

    public ListQuery Query() => new() { Filter = FilterParser.Parse(Filter).Filter, Sort = Sort, Chips = Chips };

    /// <summary>The address's parameters; null takes one out.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Write() =>
    [
        new("q", Filter.Length == 0 ? null : Filter),
        new("sort", Join(Sort.Select(term => term.ToString()))),
        new("chips", Join(Chips)),
        new("cols", Columns is null ? null : Join(Columns)),
        new("labels", Join(Labels)),
        new("open", Open),
        new("tab", Open is null ? null : Tab),
    ];

    private static IReadOnlyList<string>? Split(string? text) =>
        string.IsNullOrEmpty(text) ? null : [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Take(64)];

    private static string? Join(IEnumerable<string> parts) => string.Join(',', parts) is { Length: > 0 } text ? text : null;
}
