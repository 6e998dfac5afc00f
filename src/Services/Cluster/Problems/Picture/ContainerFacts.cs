using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A container of a pod that was looked at in full: what it should be, and its state now and before.</summary>
internal sealed record ContainerFacts
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    public required bool Initial { get; init; }

    /// <summary>Bytes; null without a limit.</summary>
    public double? MemoryLimit { get; init; }

    public required bool Ready { get; init; }

    public required int Restarts { get; init; }

    public required bool Running { get; init; }

    public string? WaitingReason { get; init; }

    public string? WaitingMessage { get; init; }

    public ContainerEnd? Ended { get; init; }

    public ContainerEnd? EndedBefore { get; init; }

    /// <summary>The latest end of it, of this or the former instance.</summary>
    public ContainerEnd? LastEnd => Ended ?? EndedBefore;

    public static ContainerFacts Read(JsonElement spec, JsonElement? status, bool initial) => new()
    {
        Name = spec.Text("name") ?? "",
        Image = spec.Text("image") ?? "",
        Initial = initial,
        MemoryLimit = Quantity.Parse(spec.Scalar("resources", "limits", "memory")),
        Ready = status?.Flag("ready") ?? false,
        Restarts = (int)(status?.Integer("restartCount") ?? 0),
        Running = status?.At("state", "running") is not null,
        WaitingReason = status?.Text("state", "waiting", "reason"),
        WaitingMessage = status?.Text("state", "waiting", "message"),
        Ended = ContainerEnd.Read(status?.At("state", "terminated")),
        EndedBefore = ContainerEnd.Read(status?.At("lastState", "terminated")),
    };
}
