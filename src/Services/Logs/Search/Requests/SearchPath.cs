namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Paths of requests about an index pattern.</summary>
internal static class SearchPath
{
    /// <summary>
    /// What <c>*</c> must not reach: indices of Elasticsearch, OpenSearch, Kibana and Dashboard itself. Those behind data streams (<c>.ds-…</c>) begin with a dot too and belong to
    /// their streams, so that a dot alone cannot be left out.
    /// </summary>
    private static readonly string[] Internal =
    [
        ".kibana*", ".security*", ".dashboard*", ".opensearch*", ".opendistro*", ".plugins*", ".tasks*", ".async-search*", ".fleet*", ".apm*", ".ml*", ".transform*", ".watch*",
        ".triggered*", ".monitoring*", ".logstash*", ".enrich*", ".geoip*", ".ingest*", ".reporting*", ".slo*", ".lists*", ".items*", ".alerts*", ".internal*", ".siem*",
        ".ql-*", ".replication*", ".tenant*", ".top_queries*",
    ];

    /// <summary><c>/PATTERN/_search</c>.</summary>
    public static string Of(string pattern) => Of(pattern, "_search", "");

    /// <param name="pattern">A checked pattern.</param>
    /// <param name="endpoint">For instance <c>_field_caps</c>.</param>
    /// <param name="query">More of the query, beginning with <c>&amp;</c>; or empty.</param>
    public static string Of(string pattern, string endpoint, string query)
    {
        // A name without a wildcard that is not there is told; of a pattern, what is not there is left out.
        var isPattern = pattern.Contains('*', StringComparison.Ordinal);
        return $"/{Target(pattern)}/{endpoint}?ignore_unavailable={(isPattern ? "true" : "false")}{query}";
    }

    /// <summary>The pattern as a part of a path, without the server's own indices.</summary>
    public static string Target(string pattern)
    {
        var parts = pattern.Split(',').ToList();
        if (parts.Any(part => part.StartsWith('*')))
            parts.AddRange(Internal.Select(name => $"-{name}"));
        return string.Join(',', parts.Select(part => Uri.EscapeDataString(part).Replace("%2A", "*", StringComparison.Ordinal)));
    }
}
