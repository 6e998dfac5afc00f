using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A pod that was looked at in full, on behalf of all that fare like it.</summary>
internal sealed record PodEvidence
{
    public required PodRow Row { get; init; }

    public required IReadOnlyList<ContainerFacts> Containers { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required string Phase { get; init; }

    /// <summary>Why the pod as a whole ended, for instance <c>Evicted</c>.</summary>
    public string? Reason { get; init; }

    public string? Message { get; init; }

    public DateTimeOffset? Started { get; init; }

    public required IReadOnlyList<string> Finalizers { get; init; }

    /// <summary>Cores and bytes that it asks for.</summary>
    public double RequestedCpu { get; init; }

    public double RequestedMemory { get; init; }

    /// <summary>Config maps and secrets that it needs.</summary>
    public required IReadOnlyList<ResourceRef> Configuration { get; init; }

    /// <summary>The end of the log of containers that crashed, by container.</summary>
    public IReadOnlyDictionary<string, string> Logs { get; init; } = new Dictionary<string, string>();

    /// <summary>Bytes in use now, by container, where metrics tell.</summary>
    public IReadOnlyDictionary<string, double> Memory { get; init; } = new Dictionary<string, double>();

    public Condition? ConditionOf(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);

    public static PodEvidence Read(JsonElement json, PodRow row)
    {
        var requests = json.Items("spec", "containers").Select(container => container.At("resources", "requests")).ToList();
        return new PodEvidence
        {
            Row = row,
            Containers = [.. ReadContainers(json, "initContainers", "initContainerStatuses", true), .. ReadContainers(json, "containers", "containerStatuses", false)],
            Conditions = Condition.Read(json),
            Phase = json.Text("status", "phase") ?? "",
            Reason = json.Text("status", "reason"),
            Message = json.Text("status", "message"),
            Started = json.Time("status", "startTime"),
            Finalizers = [.. json.Texts("metadata", "finalizers")],
            RequestedCpu = requests.Sum(request => Quantity.Parse(request?.Scalar("cpu")) ?? 0),
            RequestedMemory = requests.Sum(request => Quantity.Parse(request?.Scalar("memory")) ?? 0),
            Configuration = PodConfiguration.Read(json, row.Namespace),
        };
    }

    private static IEnumerable<ContainerFacts> ReadContainers(JsonElement json, string specs, string statuses, bool initial)
    {
        var byName = json.Items("status", statuses).ToLookup(status => status.Text("name"));
        return json.Items("spec", specs).Select(spec =>
            ContainerFacts.Read(spec, byName[spec.Text("name")].Select(status => (JsonElement?)status).FirstOrDefault(), initial));
    }
}
