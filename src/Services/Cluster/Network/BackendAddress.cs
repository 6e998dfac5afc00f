namespace Dashboard.Services.Cluster.Network;

/// <summary>
/// One address behind a service. <see cref="Serving"/> and <see cref="Terminating"/> are told apart only by endpoint slices; a terminating address that still serves
/// gets traffic when no other is ready (KEP-1669).
/// </summary>
public sealed record BackendAddress
{
    public required string Address { get; init; }

    /// <summary>The pod that answers there; null for addresses that stand for no pod.</summary>
    public ResourceRef? Pod { get; init; }

    public string? Node { get; init; }

    public string? Zone { get; init; }

    public required bool Ready { get; init; }

    public required bool Serving { get; init; }

    public required bool Terminating { get; init; }

    /// <summary>The ports that answer there, for instance <c>http 8080/TCP</c>.</summary>
    public required IReadOnlyList<string> Ports { get; init; }
}
