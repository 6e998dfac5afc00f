using System.Runtime.CompilerServices;
using Dashboard.Services.Access;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Search;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>Objects of every kind by their names.</summary>
internal sealed class ObjectPaletteSource(IObjectSearch search, IUserSession session, NamespaceSelection selection, NamespaceDirectory directory) : IPaletteSource
{
    /// <summary>Each is a request a kind.</summary>
    private const int MostNamespaces = 20;

    public async IAsyncEnumerable<IReadOnlyList<PaletteItem>> FindAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            // The palette has just been opened: a question is on its way.
            search.Prepare(session.Client, Known());
            yield break;
        }

        await foreach (var hits in search.FindAsync(session.Client, new SearchQuestion(text, Known()), cancellationToken))
            yield return [.. hits.Select(Item)];
    }

    /// <summary>Where to look when the user may not list all namespaces.</summary>
    private NamespaceScope Known() =>
        directory.Failure is null ? NamespaceScope.All : NamespaceScope.Of(selection.Current.Names.Concat(directory.Names).Take(MostNamespaces));

    private static PaletteItem Item(SearchHit hit) => new()
    {
        Id = hit.Reference.ToString(),
        Group = PaletteGroup.Objects,
        Title = hit.Name,
        Hint = hit.Namespace is null ? hit.Resource.Kind : $"{hit.Resource.Kind} · {hit.Namespace}",
        Icon = "cluster",
        Href = Urls.Object(hit.Reference),
        Rank = hit.Rank,
    };
}
