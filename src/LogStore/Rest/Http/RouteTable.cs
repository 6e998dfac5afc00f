namespace Dashboard.LogStore.Rest.Http;

/// <summary>
/// Finds a path's handler as Elasticsearch does: a name goes before a parameter at each segment, and a path that leads nowhere by names is tried by
/// parameters. Filled once at start, then read by many.
/// </summary>
internal sealed class RouteTable
{
    /// <summary>Places of a type in a path. Its usual name is a segment of its own, whose ways (a document's) would be taken before those of a type.</summary>
    public static readonly IReadOnlyList<string> Types = ["{type}", "_doc"];

    private readonly RouteNode root = new();

    public void Add(string method, string template, RestHandler handler, params string[] parameters)
    {
        var node = root;
        var names = new List<string>();
        foreach (var segment in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith('{'))
            {
                names.Add(segment[1..^1]);
                node = node.Any ??= new RouteNode();
            }
            else
            {
                if (!node.Names.TryGetValue(segment, out var next))
                    node.Names[segment] = next = new RouteNode();
                node = next;
            }
        }

        node.Ends.Add(method, (new Route(method, template, handler, parameters.ToHashSet(StringComparer.Ordinal)), names));
    }

    /// <param name="path">The raw path; segments are unescaped here, so that an id may hold a slash.</param>
    public RouteMatch Match(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var methods = new SortedSet<string>(StringComparer.Ordinal);
        var texts = new List<string>();
        if (Find(root, segments, 0, method, texts, methods) is not { } end)
            return new RouteMatch(null, new Dictionary<string, string>(), [.. methods]);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < end.Parameters.Count; i++)
            values[end.Parameters[i]] = texts[i];
        return new RouteMatch(end.Route, values, [.. methods]);
    }

    private static (Route Route, IReadOnlyList<string> Parameters)? Find(
        RouteNode node, string[] segments, int at, string method, List<string> texts, SortedSet<string> methods)
    {
        if (at == segments.Length)
        {
            methods.UnionWith(node.Ends.Keys);
            return node.Ends.TryGetValue(method, out var end) ? end : null;
        }

        if (node.Names.TryGetValue(segments[at], out var named) && Find(named, segments, at + 1, method, texts, methods) is { } found)
            return found;
        if (node.Any is null)
            return null;
        texts.Add(segments[at]);
        if (Find(node.Any, segments, at + 1, method, texts, methods) is { } parameterized)
            return parameterized;
        texts.RemoveAt(texts.Count - 1);
        return null;
    }
}
