using System.Runtime.CompilerServices;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>The pages that the rail leads to.</summary>
public sealed class PagePaletteSource(IEnumerable<INavigationSource> sources, ClusterCatalog catalog, NamespaceSelection namespaces) : IPaletteSource
{
    public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var entries = sources.OrderBy(source => source.Order).SelectMany(source => source.Groups(catalog.Current)).SelectMany(group => group.Entries);
        PaletteItem[] found = [.. entries.Select(entry => Make(entry, text)).OfType<PaletteItem>()];
        if (found.Length > 0)
            yield return found;
    }

    private PaletteItem? Make(RailEntry entry, string text) => PaletteMatch.Rank(entry.Title, text) is not { } rank ? null : new()
    {
        Id = entry.Key,
        Group = PaletteGroup.Pages,
        Title = entry.Title,
        Hint = entry.Letter is null ? null : $"g {entry.Letter}",
        Icon = entry.Icon,
        Href = entry.Scoped ? namespaces.Link(entry.Href) : entry.Href,
        Rank = rank,
    };
}
