namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>What the client asks for. Each falls back to plain JSON, for API servers that do not have the form.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string Table = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json";

    public const string MetadataList = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json";

    /// <summary>The log is text, its errors are JSON.</summary>
    public const string Log = "application/json, */*";

    public const string Discovery =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
        + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
}
