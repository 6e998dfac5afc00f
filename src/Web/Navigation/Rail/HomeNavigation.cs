using Dashboard.Services.Cluster;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Navigation;

/// <summary>The rail's first entry: what is wrong.</summary>
public sealed class HomeNavigation(IStringLocalizer<NavigationText> text) : INavigationSource
{
    public int Order => 0;

    public IReadOnlyList<RailGroup> Groups(ApiCatalog? catalog) =>
        [new(null, [new() { Key = RailKeys.Overview, Title = text["Rail.overview"], Icon = "overview", Href = Urls.Overview, Letter = "o" }])];

    public string? KeyOf(string path) => path == Urls.Overview ? RailKeys.Overview : null;
}
