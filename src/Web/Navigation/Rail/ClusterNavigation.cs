using Dashboard.Services.Cluster;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Navigation;

/// <summary>The cluster's part of the rail: groups of kinds, as discovery offers them.</summary>
public sealed class ClusterNavigation(IStringLocalizer<NavigationText> text) : INavigationSource
{
    private const string KindPath = "/cluster/";

    private static readonly (string Key, string Icon, string Letter, bool Scoped)[] Entries =
    [
        (RailKeys.Workloads, "workloads", "w", true),
        (RailKeys.Network, "network", "t", true),
        (RailKeys.Config, "config", "c", true),
        (RailKeys.Storage, "storage", "v", true),
        (RailKeys.Nodes, "nodes", "n", false),
        (RailKeys.Namespaces, "namespaces", "m", false),
        (RailKeys.Access, "access", "a", true),
        (RailKeys.CustomResources, "custom", "x", true),
        (RailKeys.Events, "events", "e", true),
        (RailKeys.Map, "tree", "p", true),
    ];

    /// <summary>Groups with a page of their own in place of a kind's list.</summary>
    private static readonly (string Key, string Path)[] Pages = [(RailKeys.Events, Urls.Events), (RailKeys.CustomResources, Urls.CustomResources), (RailKeys.Map, Urls.Map)];

    public int Order => 300;

    public IReadOnlyList<RailGroup> Groups(ApiCatalog? catalog) =>
        [new(text["Cluster"], [.. Entries.Select(entry => Make(entry, catalog)).OfType<RailEntry>()])];

    public string? KeyOf(string path)
    {
        if (Pages.FirstOrDefault(page => page.Path == path).Key is { } key)
            return key;
        if (!path.StartsWith(KindPath, StringComparison.Ordinal))
            return null;

        var kind = path[KindPath.Length..].Split('/')[0];
        return kind.Length == 0 ? null : KindGroups.GroupOf(Uri.UnescapeDataString(kind));
    }

    private RailEntry? Make((string Key, string Icon, string Letter, bool Scoped) entry, ApiCatalog? catalog) =>
        HrefOf(entry.Key, catalog) is { } href
            ? new() { Key = entry.Key, Title = text[$"Rail.{entry.Key}"], Icon = entry.Icon, Href = href, Letter = entry.Letter, Scoped = entry.Scoped }
            : null;

    /// <summary>The group's own page or its first kind's list; null where the cluster offers none of its kinds.</summary>
    private static string? HrefOf(string key, ApiCatalog? catalog)
    {
        if (key == RailKeys.Map)
            return Urls.Map;
        if (catalog is not null && KindGroups.KindsOf(key, catalog) is var kinds)
            return kinds.Count == 0 ? null : PageOf(key) ?? Urls.List(kinds[0].Type);
        return PageOf(key) ?? (KindGroups.FirstOf(key) is { } first ? KindPath + first : null);
    }

    private static string? PageOf(string key) => Pages.FirstOrDefault(page => page.Key == key).Path;
}
