using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Navigation;

/// <summary>Reads and changes the query of an address, in which a page keeps its state.</summary>
public static class QueryState
{
    /// <summary>The first value of a parameter; null where there is none.</summary>
    public static string? Read(string uri, string name) =>
        QueryHelpers.ParseQuery(QueryOf(uri)).TryGetValue(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>The address with one parameter set, or without it where the value is null.</summary>
    public static string With(string uri, string name, string? value) => With(uri, [new(name, value)]);

    /// <summary>The address with several parameters set or, where their value is null, taken out. Others keep their place.</summary>
    public static string With(string uri, params IReadOnlyList<KeyValuePair<string, string?>> changes)
    {
        var pairs = QueryHelpers.ParseQuery(QueryOf(uri))
            .Where(pair => changes.All(change => change.Key != pair.Key))
            .SelectMany(pair => pair.Value, (pair, value) => new KeyValuePair<string, string?>(pair.Key, value))
            .Concat(changes.Where(change => change.Value is not null))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Escape(pair.Value ?? "")}");
        var query = string.Join('&', pairs);
        return query.Length == 0 ? PathOf(uri) : $"{PathOf(uri)}?{query}";
    }

    /// <summary>The path of an address from the root, without its query: <c>/cluster/pods</c>.</summary>
    public static string Path(string uri) =>
        Uri.TryCreate(PathOf(uri), UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile ? absolute.AbsolutePath : PathOf(uri);

    // Commas, colons and stars are allowed in a query and keep it readable.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);

    private static string QueryOf(string uri) => Bare(uri).IndexOf('?', StringComparison.Ordinal) is var at && at < 0 ? "" : Bare(uri)[at..];

    private static string PathOf(string uri) => Bare(uri).IndexOf('?', StringComparison.Ordinal) is var at && at < 0 ? Bare(uri) : Bare(uri)[..at];

    private static string Bare(string uri) => uri.IndexOf('#', StringComparison.Ordinal) is var at && at < 0 ? uri : uri[..at];
}
