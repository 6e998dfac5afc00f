using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>A namespace scope as the address carries it: names with commas between, <c>*</c> for all.</summary>
public static class NamespaceQuery
{
    /// <summary>Null where the address does not say.</summary>
    public static NamespaceScope? Read(string uri) => QueryState.Read(uri, NamespaceSelection.Parameter) is { Length: > 0 } text ? Parse(text) : null;

    public static NamespaceScope Parse(string text) =>
        text.Trim() == "*" ? NamespaceScope.All : NamespaceScope.Of(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static string Write(NamespaceScope scope) => scope.ToString();

    /// <summary>Whether the page at an address goes by namespaces: the overview, the events, the map, the list of a kind that has them.</summary>
    public static bool Belongs(string uri)
    {
        var path = QueryState.Path(uri);
        if (path is Urls.Overview or Urls.Events or Urls.Map)
            return true;
        return path.Split('/') is ["", "cluster", { Length: > 0 } kind] && KindGroups.GroupOf(kind) is not (RailKeys.Nodes or RailKeys.Namespaces);
    }

    /// <summary>Whether a text can be a namespace's name: an RFC 1123 label.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 63 && text[0] != '-' && text[^1] != '-' && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
