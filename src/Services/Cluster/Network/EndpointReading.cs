namespace Dashboard.Services.Cluster.Network;

/// <summary>A service's addresses as the cluster has them.</summary>
public sealed record EndpointReading(BackendSource Source, IReadOnlyList<BackendAddress> Addresses)
{
    public int ReadyCount => Addresses.Count(address => address.Ready);
}
