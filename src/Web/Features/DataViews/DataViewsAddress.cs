using Dashboard.Services.Logs.Fields;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.DataViews;

/// <summary>The page's state as its address carries it.</summary>
public static class DataViewsAddress
{
    private const int LongestText = 1000;

    /// <summary>What cannot be read is left out.</summary>
    public static DataViewsState Read(string uri) => new()
    {
        View = Text(uri, "view") is { Length: > 0 } view ? view : null,
        NewPattern = Text(uri, "new"),
        Tab = One(Text(uri, "tab"), DataViewTab.Fields),
        Words = Text(uri, "q") ?? "",
        Kind = Enum.TryParse<LogFieldKind>(Text(uri, "kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Subset = One(Text(uri, "only"), FieldSubset.All),
        Field = Text(uri, "field") is { Length: > 0 } field ? field : null,
        Sort = Text(uri, "sort") is { Length: > 0 } sort ? sort[0] == '-' ? new(sort[1..], Descending: true) : new(sort, Descending: false) : null,
    };

    public static IReadOnlyList<KeyValuePair<string, string?>> Write(DataViewsState state) =>
    [
        new("view", state.View),
        new("new", state.View is null ? state.NewPattern : null),
        new("tab", state.Tab == DataViewTab.Fields ? null : Lower(state.Tab)),
        new("q", state.Words.Length == 0 ? null : state.Words),
        new("kind", state.Kind is { } kind ? Lower(kind) : null),
        new("only", state.Subset == FieldSubset.All ? null : Lower(state.Subset)),
        new("field", state.Field),
        new("sort", state.Sort is { } sort ? (sort.Descending ? "-" : "") + sort.Column : null),
    ];

    public static string Link(DataViewsState state) => QueryState.With(Urls.DataViews, Write(state));

    private static string? Text(string uri, string name) => QueryState.Read(uri, name) is { } text ? text.Length <= LongestText ? text : text[..LongestText] : null;

    private static T One<T>(string? text, T standard)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : standard;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
