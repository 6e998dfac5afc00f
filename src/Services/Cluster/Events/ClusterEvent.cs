namespace Dashboard.Services.Cluster.Events;

/// <summary>What an event says, without the rest of its object (core/v1 Event; those of events.k8s.io/v1 come the same way).</summary>
public sealed record ClusterEvent
{
    public required string Uid { get; init; }

    /// <summary>For instance <c>Normal</c>, <c>Warning</c>.</summary>
    public required string Type { get; init; }

    public required string Reason { get; init; }

    public required string Message { get; init; }

    /// <summary>The kind of the object that it is about, for instance <c>Pod</c>.</summary>
    public required string ObjectKind { get; init; }

    public required string ObjectApiVersion { get; init; }

    public string? ObjectNamespace { get; init; }

    public required string ObjectName { get; init; }

    public string? ObjectUid { get; init; }

    /// <summary>Which part of it, for instance <c>spec.containers{web}</c>.</summary>
    public string? FieldPath { get; init; }

    /// <summary>Who reports it: a controller, the kubelet.</summary>
    public string? Component { get; init; }

    public required DateTimeOffset First { get; init; }

    public required DateTimeOffset Last { get; init; }

    public int Count { get; init; } = 1;

    /// <summary>Equal for messages that differ in numbers only; worked out once, as lines are put together again and again.</summary>
    internal int Wording { get; init; }

    public bool IsWarning => Type != "Normal";
}
