using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Runs jobs' pods until as many have succeeded as wanted, or too many have failed.</summary>
internal sealed class Jobs
{
    public const string Storage = "jobs.batch";
    private const string Name = "job-controller";
    private readonly Core core;
    private readonly Admission admission;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;

    public Jobs(Core core, Admission admission, ResourceCatalog catalog)
    {
        this.core = core;
        this.admission = admission;
        kind = catalog.Find("batch", "v1", "jobs")!;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == "pods" && change.Object.Controller is { Kind: "Job" } owner)
                core.Queue.Add(sync, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
        };
    }

    /// <summary>What the API server fills in: labels by uid, the selector, defaults.</summary>
    public static void Complete(JsonObject job, string uid)
    {
        var labels = new (string Name, string Value)[] { ("batch.kubernetes.io/controller-uid", uid), ("batch.kubernetes.io/job-name", job.Text("metadata", "name")!), ("controller-uid", uid), ("job-name", job.Text("metadata", "name")!) };
        foreach (var (name, value) in labels)
            job.Set(value, "spec", "template", "metadata", "labels", name);
        job.Set(new JsonObject { ["matchLabels"] = new JsonObject { ["batch.kubernetes.io/controller-uid"] = uid } }, "spec", "selector");
        var spec = (JsonObject)job["spec"]!;
        spec["parallelism"] ??= 1;
        spec["completions"] ??= 1;
        spec["backoffLimit"] ??= 6;
        spec["completionMode"] ??= "NonIndexed";
        spec["suspend"] ??= false;
        if (spec.At("template", "spec") is JsonObject template)
            PodFactory.CompleteSpec(template);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } job || job.Json.HasCondition("Complete") || job.Json.HasCondition("Failed"))
            return;
        var pods = core.Store.Owned(job.Uid, "pods");
        var active = pods.Where(pod => pod.IsActive()).ToList();
        var succeeded = pods.Count(pod => pod.Json.Text("status", "phase") == "Succeeded");
        var failed = pods.Count(pod => pod.Json.Text("status", "phase") == "Failed");
        var wanted = job.Json.Count("spec", "completions");
        if (job.Json.Flag("spec", "suspend"))
            Suspend(job, active);
        else if (succeeded >= wanted)
            Finish(job, "Complete", "CompletionsReached", "Reached expected number of succeeded pods", succeeded, failed);
        else if (failed > job.Json.Count("spec", "backoffLimit"))
            Finish(job, "Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit", succeeded, failed);
        else if (Overdue(job))
            Finish(job, "Failed", "DeadlineExceeded", "Job was active longer than specified deadline", succeeded, failed, active);
        else
            Run(job, active, Math.Min(job.Json.Count("spec", "parallelism"), wanted - succeeded), succeeded, failed);
    }

    private bool Overdue(StoredObject job) => job.Json.Integer("spec", "activeDeadlineSeconds") is { } deadline && job.Json.Time("status", "startTime") is { } start && core.Now >= start.AddSeconds(deadline);

    private void Run(StoredObject job, List<StoredObject> active, int wanted, int succeeded, int failed)
    {
        // A failed pod is followed by the next after a growing wait.
        var lastFailure = core.Store.Owned(job.Uid, "pods").Where(pod => pod.Json.Text("status", "phase") == "Failed").Select(pod => pod.Created).DefaultIfEmpty().Max();
        var wait = failed == 0 || core.Settling ? 0 : (lastFailure.AddSeconds(Math.Min(360, 10 * Math.Pow(2, failed - 1))) - core.Now).TotalSeconds;
        if (active.Count < wanted && wait > 0)
            core.Queue.Add(sync, job.Key, wait);
        for (var missing = wanted - active.Count; missing > 0 && wait <= 0; missing--)
            Create(job);
        var pods = core.Store.Owned(job.Uid, "pods").Where(pod => pod.IsActive()).ToList();
        core.Store.Change(job.Key, json =>
        {
            if (json.At("status", "startTime") is null)
                json.Set(core.Now.Stamp(), "status", "startTime");
            Counts(json, pods.Count, pods.Count(pod => pod.IsReady()), succeeded, failed);
        });
        if (job.Json.Integer("spec", "activeDeadlineSeconds") is { } deadline)
            core.Queue.Add(sync, job.Key, Math.Max(1, ((job.Json.Time("status", "startTime") ?? core.Now).AddSeconds(deadline) - core.Now).TotalSeconds));
    }

    private void Create(StoredObject job)
    {
        try
        {
            var pod = PodFactory.FromTemplate(job, kind, job.Json.At("spec", "template"), $"{job.Name}-{core.Random.Suffix()}", $"{job.Name}-");
            var made = admission.CreatePod(pod);
            core.Events.Normal(job, "SuccessfulCreate", $"Created pod: {made.Name}", Name);
        }
        catch (ApiException refusal)
        {
            core.Events.Warning(job, "FailedCreate", $"Error creating: {refusal.Message}", Name);
            core.Queue.Add(sync, job.Key, 20);
        }
    }

    private void Finish(StoredObject job, string type, string reason, string message, int succeeded, int failed, List<StoredObject>? kill = null)
    {
        foreach (var pod in kill ?? [])
            Deletion.Start(core, pod);
        if (type == "Complete")
            core.Events.Normal(job, "Completed", "Job completed", Name);
        else
            core.Events.Warning(job, reason, message, Name);
        core.Store.Change(job.Key, json =>
        {
            Counts(json, 0, 0, succeeded, failed);
            if (type == "Complete")
                json.Set(core.Now.Stamp(), "status", "completionTime");
            Condition(json, type == "Complete" ? "SuccessCriteriaMet" : "FailureTarget", reason, message);
            Condition(json, type, reason, message);
        });
        if (job.Json.Integer("spec", "ttlSecondsAfterFinished") is { } seconds)
            core.Agenda.After(seconds, () => { if (core.Store.Find(job.Key) is { } old && old.Uid == job.Uid) GarbageCollector.Delete(core, old); });
    }

    private void Suspend(StoredObject job, List<StoredObject> active)
    {
        foreach (var pod in active)
            Deletion.Start(core, pod);
        core.Store.Change(job.Key, json => Condition(json, "Suspended", "JobSuspended", "Job suspended"));
    }

    private void Condition(JsonObject json, string type, string reason, string message)
    {
        if (json.HasCondition(type))
            return;
        json.Array("status", "conditions").Add(new JsonObject { ["type"] = type, ["status"] = "True", ["lastProbeTime"] = core.Now.Stamp(), ["lastTransitionTime"] = core.Now.Stamp(), ["reason"] = reason, ["message"] = message });
    }

    private static void Counts(JsonObject json, int active, int ready, int succeeded, int failed)
    {
        foreach (var (name, value) in new[] { ("active", active), ("succeeded", succeeded), ("failed", failed) })
            json.Set(value > 0 ? (JsonNode)value : null, "status", name);
        json.Set(ready, "status", "ready");
        json.Set(0, "status", "terminating");
        json.Set(new JsonObject(), "status", "uncountedTerminatedPods");
    }
}
