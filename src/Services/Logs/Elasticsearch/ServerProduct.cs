namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Who made the server.</summary>
internal enum ServerProduct
{
    Elasticsearch,

    /// <summary>Elasticsearch's Apache-licensed distribution, up to 7.10: without points in time, lifecycles and security.</summary>
    ElasticsearchOss,
    OpenSearch,

    /// <summary>The embedded store: answers as Elasticsearch 7.10.</summary>
    Embedded,
}
