using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>A container as its pod's specification asks for it and as its status has it; of a template: without a status.</summary>
public sealed record ContainerDetails
{
    public required string Name { get; init; }

    public required ContainerKind Kind { get; init; }

    public required string Image { get; init; }

    /// <summary>Null where it is a template's, or nothing is known yet.</summary>
    public StatusWord? Status { get; init; }

    public ContainerState? State { get; init; }

    public ContainerState? LastState { get; init; }

    /// <summary>What holds it up, or how it ended, in words; null where it just runs.</summary>
    public Sentence? Says { get; init; }

    /// <summary>The kubelet's or runtime's own words to it.</summary>
    public string? Message { get; init; }

    /// <summary>When the kubelet starts it again after its back-off; null where it does not wait for that.</summary>
    public DateTimeOffset? NextStart { get; init; }

    public long Restarts { get; init; }

    public bool Ready { get; init; }

    /// <summary>Whether its log is worth a look.</summary>
    public bool Troubled { get; init; }

    public required ContainerResources Resources { get; init; }

    /// <summary>For instance <c>http 8080/TCP</c>.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    public IReadOnlyList<Probe> Probes { get; init; } = [];

    public IReadOnlyList<EnvironmentEntry> Environment { get; init; } = [];

    public IReadOnlyList<Mount> Mounts { get; init; } = [];

    /// <summary>Command and arguments, in place of the image's own; null where the image's are used.</summary>
    public string? Command { get; init; }

    /// <summary>What of its security settings gives or takes rights.</summary>
    public IReadOnlyList<Sentence> Security { get; init; } = [];
}
