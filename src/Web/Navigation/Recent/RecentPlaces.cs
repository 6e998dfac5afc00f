namespace Dashboard.Web.Navigation;

/// <summary>
/// Where users were lately, newest first: kept on the server by identity, so that it survives a reload and never shows up for another user of the same
/// browser. Bounded in users and in places.
/// </summary>
public sealed class RecentPlaces
{
    public const int PlacesOfUser = 20;
    public const int Users = 500;
    private readonly Dictionary<string, LinkedListNode<(string Identity, List<string> Paths)>> byIdentity = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Identity, List<string> Paths)> newestFirst = [];
    private readonly Lock gate = new();

    public void Visit(string identity, string path)
    {
        lock (gate)
        {
            var paths = PathsOf(identity);
            paths.Remove(path);
            paths.Insert(0, path);
            if (paths.Count > PlacesOfUser)
                paths.RemoveAt(PlacesOfUser);
        }
    }

    /// <summary>Paths with the newest first; none for an identity that is not known.</summary>
    public IReadOnlyList<string> Of(string identity)
    {
        lock (gate)
            return byIdentity.TryGetValue(identity, out var node) ? [.. node.Value.Paths] : [];
    }

    private List<string> PathsOf(string identity)
    {
        if (byIdentity.TryGetValue(identity, out var node))
        {
            newestFirst.Remove(node);
        }
        else
        {
            node = new((identity, []));
            byIdentity.Add(identity, node);
        }

        newestFirst.AddFirst(node);
        if (newestFirst.Count > Users && newestFirst.Last is { } oldest)
        {
            byIdentity.Remove(oldest.Value.Identity);
            newestFirst.RemoveLast();
        }

        return node.Value.Paths;
    }
}
