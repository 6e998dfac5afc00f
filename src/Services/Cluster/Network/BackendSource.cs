namespace Dashboard.Services.Cluster.Network;

/// <summary>Where a service's addresses were read.</summary>
public enum BackendSource
{
    EndpointSlices,
    Endpoints,

    /// <summary>Neither could be read.</summary>
    Unreadable,
}
