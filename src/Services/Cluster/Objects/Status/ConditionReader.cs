using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>Reads <c>status.conditions</c> of any kind.</summary>
public static class ConditionReader
{
    /// <summary>Conditions that tell of trouble when they are true.</summary>
    private static readonly HashSet<string> Inverted = new(StringComparer.Ordinal)
    {
        "OutOfDisk", "NetworkUnavailable", "ReplicaFailure", "Failed", "FailureTarget", "Stalled", "Degraded", "DisruptionTarget", "NonStructuralSchema",
        "NamespaceContentRemaining", "NamespaceFinalizersRemaining", "Denied", "CertificateExpired", "KernelDeadlock", "ReadonlyFilesystem", "Dangling",
    };

    private static readonly string[] InvertedEndings = ["Pressure", "Failure", "Failed", "Error", "Unavailable"];

    /// <summary>Conditions that are neither good nor bad, in whatever state.</summary>
    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "Suspended", "Resizing", "FileSystemResizePending", "Reconciling", "Terminating", "ScalingLimited", "PodResizePending", "PodResizeInProgress", "ModifyingVolume", "Deleting",
    };

    public static IReadOnlyList<Condition> Read(JsonElement json)
    {
        var finished = json.Text("status", "phase") is "Succeeded";
        return [.. json.Items("status", "conditions").Select(condition => Read(condition, finished))];
    }

    private static Condition Read(JsonElement condition, bool finished)
    {
        var type = condition.Text("type") ?? "";
        var status = condition.Text("status") ?? "Unknown";
        return new(
            type,
            status,
            NullIfEmpty(condition.Text("reason")),
            NullIfEmpty(condition.Text("message")),
            condition.Time("lastTransitionTime") ?? condition.Time("lastUpdateTime"),
            finished && status == "False" ? ObjectHealth.Idle : HealthOf(type, status));
    }

    public static ObjectHealth HealthOf(string type, string status) => (type, status) switch
    {
        _ when Neutral.Contains(type) => ObjectHealth.Idle,
        (_, "True") => IsInverted(type) ? ObjectHealth.Bad : ObjectHealth.Good,
        (_, "False") => IsInverted(type) ? ObjectHealth.Good : ObjectHealth.Bad,
        _ => ObjectHealth.Warning,
    };

    private static bool IsInverted(string type) => Inverted.Contains(type) || InvertedEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
