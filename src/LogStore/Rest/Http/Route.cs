namespace Dashboard.LogStore.Rest.Http;

/// <summary>One way into the API.</summary>
/// <param name="Parameters">Names of the query's parameters that the handler reads; others are refused.</param>
internal sealed record Route(string Method, string Template, RestHandler Handler, IReadOnlySet<string> Parameters)
{
    /// <summary>What every request may carry.</summary>
    public static readonly IReadOnlySet<string> Common = new HashSet<string>(StringComparer.Ordinal)
    {
        "pretty", "human", "error_trace", "filter_path", "format", "source", "source_content_type",
    };
}
