using Dashboard.Services.Cluster.Events;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Events;

/// <summary>What the events page shows, as its address says.</summary>
public static class EventState
{
    public static EventFilter Read(string uri) => new()
    {
        Type = QueryState.Read(uri, "type") ?? "",
        Reasons = [.. (QueryState.Read(uri, "reason") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(32)],
        Object = QueryState.Read(uri, "object") ?? "",
        Text = QueryState.Read(uri, "q") ?? "",
    };

    public static IReadOnlyList<KeyValuePair<string, string?>> Write(EventFilter filter) =>
    [
        new("type", Or(filter.Type)),
        new("reason", Or(string.Join(',', filter.Reasons))),
        new("object", Or(filter.Object)),
        new("q", Or(filter.Text)),
    ];

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
