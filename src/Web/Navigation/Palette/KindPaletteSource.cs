using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>The kinds that can be listed, by name and by kubectl's short names (<c>po</c>, <c>deploy</c>).</summary>
public sealed class KindPaletteSource(ClusterCatalog catalog, NamespaceSelection namespaces) : IPaletteSource
{
    private const int Most = 12;

    public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            yield break;
        if (catalog.Current is null)
            await catalog.RefreshAsync(cancellationToken);
        if (catalog.Current is not { } current)
            yield break;

        PaletteItem[] found =
        [
            .. current.Resources.Where(resource => KindGroups.IsShown(resource) && resource.Preferred)
                .Select(resource => Make(resource, text)).OfType<PaletteItem>()
                .OrderBy(item => item.Rank).ThenBy(item => item.Title.Length).Take(Most),
        ];
        if (found.Length > 0)
            yield return found;
    }

    private PaletteItem? Make(ApiResource resource, string text) => RankOf(resource, text) is not { } rank ? null : new()
    {
        Id = resource.Type.QualifiedName,
        Group = PaletteGroup.Kinds,
        Title = KindNames.Plural(resource),
        Hint = string.Join(" · ", resource.ShortNames.Append(resource.Type.Group).Where(word => word.Length > 0)),
        Icon = IconOf(KindGroups.GroupOf(resource.Type)),
        Href = resource.Namespaced ? namespaces.Link(Urls.List(resource.Type)) : Urls.List(resource.Type),
        Rank = rank,
    };

    private static int? RankOf(ApiResource resource, string text)
    {
        if (resource.ShortNames.Contains(text, StringComparer.OrdinalIgnoreCase) || resource.Singular.Equals(text, StringComparison.OrdinalIgnoreCase))
            return PaletteMatch.Exact;
        var byGroup = PaletteMatch.Rank(resource.Type.QualifiedName, text) is { } rank and < PaletteMatch.Inside ? rank + 1 : (int?)null;
        return new[] { PaletteMatch.Rank(KindNames.Plural(resource), text), byGroup }.Min();
    }

    // Groups of the rail and icons share their names, but for custom resources.
    private static string IconOf(string group) => group;
}
