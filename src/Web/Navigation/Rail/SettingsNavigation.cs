using Dashboard.Services.Cluster;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Navigation;

/// <summary>The rail's last entry.</summary>
public sealed class SettingsNavigation(IStringLocalizer<NavigationText> text) : INavigationSource
{
    public int Order => 900;

    public IReadOnlyList<RailGroup> Groups(ApiCatalog? catalog) =>
        [new(null, [new() { Key = RailKeys.Settings, Title = text["Rail.settings"], Icon = "settings", Href = Urls.Settings, Letter = ",", Scoped = false }])];

    public string? KeyOf(string path) => path == Urls.Settings ? RailKeys.Settings : null;
}
