namespace Dashboard.Simulation.Store;

/// <summary>Which object: its storage (<c>deployments.apps</c>), namespace (empty for the cluster's) and name.</summary>
internal readonly record struct ObjectKey(string Storage, string Namespace, string Name)
{
    /// <summary>The order of lists, which is etcd's.</summary>
    public string Path => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}
