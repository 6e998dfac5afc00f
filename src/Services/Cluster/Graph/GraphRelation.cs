namespace Dashboard.Services.Cluster.Graph;

/// <summary>What the first object of an edge is to the second.</summary>
public enum GraphRelation
{
    /// <summary>Owner reference: the second goes when the first goes.</summary>
    Owns,

    /// <summary>A service sends traffic to pods.</summary>
    Selects,

    /// <summary>A disruption budget keeps pods from eviction.</summary>
    Protects,

    /// <summary>A network policy is for pods.</summary>
    Restricts,

    /// <summary>Configuration, secrets and claims that pods take.</summary>
    Uses,

    /// <summary>An autoscaler sets the replicas.</summary>
    Scales,

    /// <summary>An ingress or route leads to a service.</summary>
    Routes,

    /// <summary>A claim and its volume; an account, its binding and its role.</summary>
    Binds,

    /// <summary>Pods act as a service account.</summary>
    RunsAs,
}
