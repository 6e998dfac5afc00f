using System.Collections.Frozen;

namespace Dashboard.Services.Cluster.Lists.Health;

/// <summary>How the kinds that Kubernetes itself brings are judged by the columns of its tables.</summary>
internal static class HealthRules
{
    /// <summary>Longer than any usual grace period: what still ends then, is stuck.</summary>
    private static readonly TimeSpan LongEnding = TimeSpan.FromMinutes(5);

    private static readonly FrozenDictionary<string, HealthRuleEntry> Rules = new Dictionary<string, HealthRuleEntry>
    {
        ["pods"] = new("Status", facts => PodHealth.Judge(facts)),
        ["nodes"] = new("Status", facts => Node(facts["Status"] ?? "")),
        ["namespaces"] = new("Status", facts => HealthWords.OfState(facts["Status"], "Status")),
        ["persistentvolumeclaims"] = new("Status", facts => HealthWords.OfState(facts["Status"], "Status")),
        ["persistentvolumes"] = new("Status", facts => HealthWords.OfState(facts["Status"], "Status")),
        ["deployments.apps"] = new(null, Ready),
        ["statefulsets.apps"] = new(null, Ready),
        ["replicasets.apps"] = new(null, Counted),
        ["replicationcontrollers"] = new(null, Counted),
        ["daemonsets.apps"] = new(null, Counted),
        ["jobs.batch"] = new("Status", Job),
        ["cronjobs.batch"] = new(null, CronJob),
        ["services"] = new(null, Service),
        ["events"] = new("Type", Event),
        ["events.events.k8s.io"] = new("Type", Event),
        ["componentstatuses"] = new("Status", facts => HealthWords.OfState(facts["Status"], "Status")),
        ["apiservices.apiregistration.k8s.io"] = new("Available", facts => HealthWords.OfState(facts["Available"], "Available")),
        ["certificatesigningrequests.certificates.k8s.io"] = new("Condition", facts => Request(facts["Condition"] ?? "")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static HealthRuleEntry? For(string qualifiedName) => Rules.GetValueOrDefault(qualifiedName);

    public static RowHealth Ending(DateTimeOffset since, DateTimeOffset now) =>
        new(now - since > LongEnding ? HealthTone.Warn : HealthTone.Info, "Terminating");

    private static RowHealth Node(string status) =>
        status.StartsWith("Ready", StringComparison.Ordinal)
            ? new(status.Length == 5 ? HealthTone.Ok : HealthTone.Warn, status)
            : new(HealthTone.Bad, status.Length == 0 ? "Unknown" : status);

    private static RowHealth Ready(HealthFacts facts) =>
        facts.Ratio("Ready") is var (ready, wanted) ? OfCount(ready, wanted) : RowHealth.Unknown;

    private static RowHealth Counted(HealthFacts facts) =>
        facts.Number("Ready") is { } ready && facts.Number("Desired") is { } wanted ? OfCount(ready, wanted) : RowHealth.Unknown;

    private static RowHealth OfCount(int ready, int wanted) =>
        wanted == 0 ? new(HealthTone.Idle, "ScaledToZero")
        : ready >= wanted ? new(HealthTone.Ok, "Ready")
        : ready == 0 ? new(HealthTone.Bad, "Unavailable")
        : new(HealthTone.Warn, "Degraded");

    private static RowHealth Job(HealthFacts facts) => facts["Status"] switch
    {
        // Servers before 1.31 have no such column.
        null or "" => facts.Ratio("Completions") is var (done, wanted) && done >= wanted ? new(HealthTone.Idle, "Complete") : new(HealthTone.Info, "Running"),
        "Running" => new(HealthTone.Info, "Running"),
        "Complete" => new(HealthTone.Idle, "Complete"),
        var status => HealthWords.OfState(status, "Status"),
    };

    private static RowHealth CronJob(HealthFacts facts) =>
        string.Equals(facts["Suspend"], "true", StringComparison.OrdinalIgnoreCase) ? new(HealthTone.Idle, "Suspended")
        : facts.Number("Active") > 0 ? new(HealthTone.Info, "Active")
        : new(HealthTone.Ok, "Scheduled");

    private static RowHealth Service(HealthFacts facts) =>
        facts["External-IP"] == "<pending>" ? new(HealthTone.Warn, "Pending") : RowHealth.Unknown;

    private static RowHealth Event(HealthFacts facts) => facts["Type"] switch
    {
        "Warning" => new(HealthTone.Warn, "Warning"),
        null or "" => RowHealth.Unknown,
        var type => new(HealthTone.Idle, type),
    };

    private static RowHealth Request(string condition) =>
        condition.Contains("Denied", StringComparison.Ordinal) || condition.Contains("Failed", StringComparison.Ordinal) ? new(HealthTone.Bad, condition)
        : condition.Contains("Approved", StringComparison.Ordinal) ? new(HealthTone.Ok, condition)
        : new(HealthTone.Warn, condition.Length == 0 ? "Pending" : condition);
}
