namespace Dashboard.Services.Cluster.Network;

public enum IngressClassState
{
    /// <summary>Named, and there.</summary>
    Found,

    /// <summary>Not named; the cluster's default class takes it.</summary>
    Default,

    /// <summary>Named, but the cluster has no such class.</summary>
    Missing,

    /// <summary>Not named, and the cluster has no default: only a controller that takes everything serves it.</summary>
    None,

    /// <summary>The user may not read ingress classes.</summary>
    Unknown,
}
