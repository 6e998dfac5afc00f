using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Indices;

/// <summary>The page's state as its address carries it.</summary>
public static class IndicesAddress
{
    private const int LongestText = 300;

    /// <summary>What cannot be read is left out.</summary>
    public static IndicesState Read(string uri) => new()
    {
        Tab = One<IndicesTab>(Text(uri, "tab")) ?? IndicesTab.Indices,
        Words = Text(uri, "q") ?? "",
        Health = One<IndexHealth>(Text(uri, "health")),
        Hidden = Text(uri, "hidden") == "1",
        Open = Text(uri, "open"),
        Part = One<IndexPart>(Text(uri, "part")) ?? IndexPart.Summary,
        Node = Text(uri, "node"),
        Sort = Text(uri, "sort") is { Length: > 0 } sort ? sort[0] == '-' ? new(sort[1..], Descending: true) : new(sort, Descending: false) : null,
    };

    public static IReadOnlyList<KeyValuePair<string, string?>> Write(IndicesState state) =>
    [
        new("tab", state.Tab == IndicesTab.Indices ? null : Lower(state.Tab)),
        new("q", state.Words.Length == 0 ? null : state.Words),
        new("health", state.Health is { } health ? Lower(health) : null),
        new("hidden", state.Hidden ? "1" : null),
        new("open", state.Open),
        new("part", state.Part == IndexPart.Summary ? null : Lower(state.Part)),
        new("node", state.Node),
        new("sort", state.Sort is { } sort ? (sort.Descending ? "-" : "") + sort.Column : null),
    ];

    public static string Link(IndicesState state) => QueryState.With(Urls.Indices, Write(state));

    private static string? Text(string uri, string name) => QueryState.Read(uri, name) is { } text ? text.Length <= LongestText ? text : text[..LongestText] : null;

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
