using Dashboard.Services.Cluster;

namespace Dashboard.Web.Navigation;

/// <summary>The addresses of the application's pages. All state of a page stands in its query.</summary>
public static class Urls
{
    public const string Overview = "/";
    public const string Events = "/events";
    public const string Map = "/graph";
    public const string Discover = "/discover";
    public const string LogExport = "/discover/export";
    public const string DataViews = "/data-views";
    public const string Indices = "/indices";
    public const string Login = "/login";
    public const string Settings = "/settings";
    public const string CustomResources = "/custom-resources";
    public const string CsvPrefix = "/csv/";

    /// <summary>The list of a kind: <c>/cluster/deployments.apps</c>.</summary>
    public static string List(ResourceType type) => $"/cluster/{Escape(type.QualifiedName)}";

    /// <summary>The page of an object: <c>/cluster/pods/shop/web-1</c>, without a namespace <c>/cluster/nodes/node-1</c>.</summary>
    public static string Object(ResourceRef reference, string? tab = null) =>
        List(reference.Type)
        + (reference.Namespace is null ? "" : $"/{Escape(reference.Namespace)}")
        + $"/{Escape(reference.Name)}"
        + (tab is null ? "" : $"?tab={Escape(tab)}");

    /// <summary>A list as a file: what the list page at an address shows, in all its rows.</summary>
    public static string Csv(ResourceType type, string listAddress, NamespaceScope scope, IReadOnlyList<string>? columns) =>
        CsvPrefix + Escape(type.QualifiedName) + new Uri(QueryState.With(
            listAddress,
            new("ns", NamespaceQuery.Write(scope)), new("cols", columns is null ? null : string.Join(',', columns)), new("open", null), new("tab", null))).Query;

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
