using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>Lists and objects that the user looked at lately.</summary>
public sealed class RecentPaletteSource(RecentPlaces recent, IKubernetesClient client, ClusterCatalog catalog) : IPaletteSource
{
    private const int ShownUnasked = 6;

    public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var items = recent.Of(client.IdentityKey).Select((path, place) => Make(path, place, text)).OfType<PaletteItem>();
        PaletteItem[] found = [.. items.Take(text.Length == 0 ? ShownUnasked : RecentPlaces.PlacesOfUser)];
        if (found.Length > 0)
            yield return found;
    }

    // Places keep their order, the newest first; only the better fit goes before it.
    private PaletteItem? Make(string path, int place, string text)
    {
        if (Place.Of(path, catalog.Current) is not { } found || PaletteMatch.Rank(found.Title, text) is not { } rank)
            return null;
        return new()
        {
            Id = path,
            Group = PaletteGroup.Recent,
            Title = found.Title,
            Hint = found.Hint,
            Icon = "recent",
            Href = path,
            Rank = rank,
            Place = place,
        };
    }
}
