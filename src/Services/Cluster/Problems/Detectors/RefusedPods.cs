using System.Text.RegularExpressions;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>A workload may not make its pods: a quota is used up, a webhook or an admission policy refuses, a limit range or security standard forbids.</summary>
internal sealed partial class RefusedPods : IProblemDetector
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(20);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var sets = picture.ReplicaSets.Where(set => set.Owner is not null && set.Ready < set.Desired).ToLookup(set => set.Owner!.Uid);
        foreach (var workload in picture.Workloads.Where(workload => workload.Ready < workload.Desired || workload.Updated < workload.Desired))
        {
            var refused = new[] { workload.Object.Uid }.Concat(sets[workload.Object.Uid].Select(set => set.Uid))
                .SelectMany(uid => picture.WarningsOf(uid, Recent))
                .FirstOrDefault(it => it.Reason == "FailedCreate");
            var condition = workload.ConditionOf("ReplicaFailure") is { IsTrue: true } failure ? failure : null;
            if (refused is not null || condition is not null)
                yield return Find(workload, refused, condition);
        }

        foreach (var job in picture.Jobs.Where(job => !job.Succeeded && job.Failed is null))
        {
            if (picture.WarningsOf(job.Object.Uid, Recent).FirstOrDefault(it => it.Reason == "FailedCreate") is { } refused)
                yield return Finds.Of("refused", job.Object, ProblemSeverity.Bad, new Sentence("ProblemCannotRun", Why(refused.Message)), refused.First, NextStepKind.Events).Quoting(Words(refused.Message)) with { Down = 1 };
        }
    }

    private static Finding Find(WorkloadFacts workload, ClusterEvent? refused, Condition? condition)
    {
        var message = refused?.Message ?? condition?.Message ?? "";
        var severity = workload.Ready < workload.Desired ? ProblemSeverity.Bad : ProblemSeverity.Warning;
        return Finds.Of("refused", workload.Object, severity, new Sentence("ProblemHasOf", workload.Ready, workload.Desired, Why(message)), Since(refused, condition), NextStepKind.Events, NextStepKind.Yaml)
            .With(QuotaUse().Match(message) is { Success: true } quota
                ? new Sentence("ProblemQuotaUse", quota.Groups["used"].Value, quota.Groups["limit"].Value, quota.Groups["asked"].Value)
                : null)
            .Quoting(Words(message)) with { Down = workload.Down };
    }

    private static DateTimeOffset? Since(ClusterEvent? refused, Condition? condition) =>
        refused is null ? condition?.Since : condition?.Since < refused.First ? condition!.Since : refused.First;

    private static Sentence Why(string message)
    {
        if (QuotaName().Match(message) is { Success: true } quota)
            return new Sentence("ProblemQuotaBlocks", quota.Groups["name"].Value);
        if (PolicyName().Match(message) is { Success: true } policy)
            return new Sentence("ProblemPolicyRefuses", policy.Groups["name"].Value);
        if (WebhookName().Match(message) is { Success: true } webhook)
            return new Sentence(message.Contains("failed calling webhook", StringComparison.Ordinal) ? "ProblemWebhookSilent" : "ProblemWebhookRefuses", webhook.Groups["name"].Value);
        return new Sentence(
            message.Contains("violates PodSecurity", StringComparison.Ordinal) ? "ProblemPodSecurity"
            : message.Contains("serviceaccount", StringComparison.OrdinalIgnoreCase) && message.Contains("not found", StringComparison.Ordinal) ? "ProblemNoServiceAccount"
            : "ProblemRefused");
    }

    /// <summary>Without the controller's own words before the cause.</summary>
    private static string Words(string message) =>
        message.IndexOf("is forbidden: ", StringComparison.Ordinal) is var at and >= 0 ? message[(at + "is forbidden: ".Length)..] : message.Replace("Error creating: ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"exceeded quota: (?<name>[^,\s]+)|failed quota: (?<name>[^:\s]+)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex QuotaName();

    [GeneratedRegex(@"requested: (?<asked>.+), used: (?<used>.+), limited: (?<limit>.+)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex QuotaUse();

    [GeneratedRegex(@"ValidatingAdmissionPolicy '(?<name>[^']+)'", RegexOptions.CultureInvariant, 200)]
    private static partial Regex PolicyName();

    [GeneratedRegex(@"webhook ""(?<name>[^""]+)""", RegexOptions.CultureInvariant, 200)]
    private static partial Regex WebhookName();
}
