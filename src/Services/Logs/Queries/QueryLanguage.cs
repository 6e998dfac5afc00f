namespace Dashboard.Services.Logs.Queries;

/// <summary>The language of a query bar's text.</summary>
public enum QueryLanguage
{
    /// <summary>Kibana's query language (https://www.elastic.co/guide/en/kibana/current/kuery-query.html).</summary>
    Kql,

    /// <summary>Lucene's syntax, read by the server's <c>query_string</c> query.</summary>
    Lucene,
}
