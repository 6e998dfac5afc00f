namespace Dashboard.Services.Logs.Indices;

/// <summary>The whole of it at a glance.</summary>
public sealed record LogClusterHealth
{
    public required string Name { get; init; }

    /// <summary>For instance <c>Elasticsearch 8.17.0</c>.</summary>
    public required string Product { get; init; }

    public required IndexHealth Health { get; init; }

    public required int Nodes { get; init; }

    public required int DataNodes { get; init; }

    public required int ActiveShards { get; init; }

    public required int RelocatingShards { get; init; }

    public required int InitializingShards { get; init; }

    public required int UnassignedShards { get; init; }

    public required int PendingTasks { get; init; }
}
