using Dashboard.Services.Cluster.Objects.Status;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>A daemon set's pod on a node; the node is empty while it is not scheduled.</summary>
public sealed record DaemonPod(string Node, ResourceRef Pod, StatusWord Status, DateTimeOffset? CreatedAt);
