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
}
