using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>What stands behind a service now.</summary>
public sealed record ServiceBackendReport
{
    public required IReadOnlyList<ServicePort> Ports { get; init; }

    public required BackendSource Source { get; init; }

    /// <summary>Ready ones first, then by address; at most <see cref="ServiceBackends.Shown"/>.</summary>
    public required IReadOnlyList<BackendAddress> Addresses { get; init; }

    public required int AddressCount { get; init; }

    public required int ReadyCount { get; init; }

    /// <summary>Pods that the selector picks and no traffic reaches, at most <see cref="ServiceBackends.Shown"/>.</summary>
    public required IReadOnlyList<IdlePod> Idle { get; init; }

    public required int IdleCount { get; init; }

    /// <summary>Why nothing answers; null where something does, or where nobody can say.</summary>
    public Sentence? WhyNone { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Failure> Blind { get; init; } = [];
}
