using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>How a container's instance ended.</summary>
internal sealed record ContainerEnd(string? Reason, int ExitCode, string? Message, DateTimeOffset? Started, DateTimeOffset? Finished)
{
    public bool ForMemory => Reason == "OOMKilled";

    public bool IsFailure => ExitCode != 0 || (Reason is not null and not "Completed");

    public static ContainerEnd? Read(JsonElement? json) => json is { } end
        ? new(end.Text("reason"), (int)(end.Integer("exitCode") ?? 0), end.Text("message"), end.Time("startedAt"), end.Time("finishedAt"))
        : null;
}
