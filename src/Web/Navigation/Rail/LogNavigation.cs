using Dashboard.Services.Cluster;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Navigation;

/// <summary>The logs' part of the rail.</summary>
public sealed class LogNavigation(IStringLocalizer<NavigationText> text) : INavigationSource
{
    private static readonly (string Key, string Icon, string Href, string Letter)[] Entries =
    [
        (RailKeys.Discover, "discover", Urls.Discover, "d"),
        (RailKeys.DataViews, "data-views", Urls.DataViews, "i"),
        (RailKeys.Indices, "indices", Urls.Indices, "b"),
    ];

    public int Order => 100;

    public IReadOnlyList<RailGroup> Groups(ApiCatalog? catalog) =>
        [new(text["Logs"], [.. Entries.Select(entry => new RailEntry { Key = entry.Key, Title = text[$"Rail.{entry.Key}"], Icon = entry.Icon, Href = entry.Href, Letter = entry.Letter, Scoped = false })])];

    public string? KeyOf(string path) => Entries.FirstOrDefault(entry => path == entry.Href || path.StartsWith(entry.Href + "/", StringComparison.Ordinal)).Key;
}
