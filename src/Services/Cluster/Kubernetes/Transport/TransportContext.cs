using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>What all callers' transports have in common.</summary>
internal sealed record TransportContext(ClusterEndpoint Endpoint, ConnectionPools Pools, TransportLimits Limits, TimeProvider Time, KubernetesTelemetry Telemetry, ILogger Logger)
{
    public ServerAvailability Availability { get; } = new(Time);
}
