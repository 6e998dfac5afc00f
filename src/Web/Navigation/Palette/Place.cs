using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation.Palette;

/// <summary>What stands at an address of the cluster's pages, read from the address alone.</summary>
internal readonly record struct Place(string Title, string? Hint)
{
    /// <summary>A list or an object; null for any other address.</summary>
    public static Place? Of(string path, ApiCatalog? catalog)
    {
        var parts = QueryState.Path(path).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (parts is not ["cluster", var resource, ..])
            return null;

        var kind = catalog?.Find(resource);
        var kinds = kind is null ? resource : KindNames.Plural(kind);
        return parts switch
        {
            [_, _] => new(kinds, null),
            [_, _, var name] => new(name, kind?.Kind ?? resource),
            [_, _, var @namespace, var name] => new(name, $"{kind?.Kind ?? resource} · {@namespace}"),
            _ => null,
        };
    }
}
