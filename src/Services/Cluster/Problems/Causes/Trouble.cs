using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A workload whose pods are in trouble, with all that may tell why.</summary>
internal sealed record Trouble
{
    public required Subject Subject { get; init; }

    /// <summary>Null where no controller that was read stands above the pods.</summary>
    public WorkloadFacts? Workload { get; init; }

    /// <summary>Worst first.</summary>
    public required IReadOnlyList<PodRow> Pods { get; init; }

    /// <summary>Those of the pods that were looked at in full.</summary>
    public required IReadOnlyList<PodEvidence> Evidence { get; init; }

    /// <summary>What was lately reported about the pods, newest first.</summary>
    public required IReadOnlyList<ClusterEvent> Events { get; init; }

    public required int Desired { get; init; }

    public required int Ready { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Restarts => Pods.Sum(pod => pod.Restarts);

    public double Down => Desired <= 0 ? 0 : Math.Clamp(1 - ((double)Ready / Desired), 0, 1);

    public IEnumerable<(PodEvidence Pod, ContainerFacts Container)> Containers => Evidence.SelectMany(pod => pod.Containers.Select(container => (pod, container)));

    public ClusterEvent? EventOf(params ReadOnlySpan<string> reasons)
    {
        foreach (var it in Events)
        {
            if (reasons.Contains(it.Reason))
                return it;
        }

        return null;
    }
}
