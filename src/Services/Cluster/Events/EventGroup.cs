namespace Dashboard.Services.Cluster.Events;

/// <summary>Events that say the same of the same object, as one line.</summary>
public sealed record EventGroup
{
    /// <summary>The same for the same object, reason and wording.</summary>
    public required string Key { get; init; }

    /// <summary>The newest of them.</summary>
    public required ClusterEvent Latest { get; init; }

    /// <summary>The object, where discovery knows its kind.</summary>
    public ResourceRef? Object { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset First { get; init; }

    public required DateTimeOffset Last { get; init; }
}
