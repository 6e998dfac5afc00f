namespace Dashboard.Services.Cluster.Pods;

/// <summary>A pod's use of a config map, a secret or a volume claim. <paramref name="Where"/> names the volume, or the container and variable.</summary>
public sealed record PodUse(PodUseKind Kind, string Name, PodUseWay Way, string Where);
