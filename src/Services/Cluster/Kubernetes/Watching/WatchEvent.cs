namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>One event of a watch stream: its type and the JSON of its object.</summary>
internal readonly ref struct WatchEvent(string type, ReadOnlySpan<byte> json)
{
    /// <summary><c>ADDED, MODIFIED, DELETED, BOOKMARK, ERROR</c>.</summary>
    public string Type { get; } = type;

    public ReadOnlySpan<byte> Object { get; } = json;
}
