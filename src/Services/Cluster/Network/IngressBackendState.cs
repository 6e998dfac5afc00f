namespace Dashboard.Services.Cluster.Network;

/// <summary>What was found of an ingress path's backend.</summary>
public enum IngressBackendState
{
    Ready,
    ServiceMissing,
    PortMissing,
    NoEndpoints,

    /// <summary>A backend that is no service: shown, not checked.</summary>
    OtherResource,

    /// <summary>The user may not read the service or its endpoints.</summary>
    Unknown,
}
