namespace Dashboard.LogStore.Rest.Http;

/// <summary>What the store says of itself where a cluster names its nodes: the API of Elasticsearch 7.10.2, the last that every client accepts unchecked.</summary>
internal static class NodeIdentity
{
    public const string Version = "7.10.2";

    public const string LuceneVersion = "8.7.0";

    public const string Name = "dashboard";

    public const string ClusterName = "dashboard";

    public const string Id = "Yh0nLoGsT0rEiNpRoCeSsA";
}
