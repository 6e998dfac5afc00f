using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>A workload that keeps pods running: how many are wanted and how many are there, what a roll-out does, and the template of its pods.</summary>
public sealed record RolloutDetails
{
    public required long Desired { get; init; }

    public required long Ready { get; init; }

    /// <summary>Of the newest template; null where the kind does not tell.</summary>
    public long? Updated { get; init; }

    public long? Available { get; init; }

    /// <summary>Pods that are there, wanted or not.</summary>
    public required long Current { get; init; }

    /// <summary>What the roll-out does or waits for; null where all is through.</summary>
    public Sentence? Progress { get; init; }

    /// <summary>The roll-out is stuck.</summary>
    public bool Stuck { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>As kubectl writes it; empty where there is none.</summary>
    public required LabelSelector Selector { get; init; }

    public required IReadOnlyList<ContainerDetails> Containers { get; init; }

    /// <summary>What the template asks of scheduling and rights.</summary>
    public required IReadOnlyList<Fact> Template { get; init; }
}
