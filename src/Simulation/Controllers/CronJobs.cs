using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Makes jobs when their schedules are due, and clears old ones.</summary>
internal sealed class CronJobs
{
    public const string Storage = "cronjobs.batch";
    private const string Name = "cronjob-controller";
    private readonly Core core;
    private readonly Resource kind;
    private readonly Action<ObjectKey> status;
    private readonly Dictionary<string, string> scheduled = new(StringComparer.Ordinal);

    public CronJobs(Core core, ResourceCatalog catalog)
    {
        this.core = core;
        kind = catalog.Find("batch", "v1", "cronjobs")!;
        status = UpdateStatus;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage)
                Follow(change);
            else if (change.Object.Storage == Jobs.Storage && change.Object.Controller is { Kind: "CronJob" } owner)
                core.Queue.Add(status, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
        };
    }

    /// <summary>Makes a job now, as a schedule or a user's trigger does.</summary>
    public StoredObject? Run(ObjectKey key, DateTimeOffset due)
    {
        if (core.Store.Find(key) is not { Deleting: false } cron)
            return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"{cron.Name}-{due.ToUnixTimeSeconds() / 60}");
        if (core.Store.Find(Jobs.Storage, cron.Namespace, name) is not null)
            return null;
        var template = cron.Json.At("spec", "jobTemplate");
        var uid = core.Random.Uid();
        var job = new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["namespace"] = cron.Namespace,
                ["uid"] = uid,
                ["labels"] = template.At("metadata", "labels")?.DeepClone(),
                ["annotations"] = new JsonObject { ["batch.kubernetes.io/cronjob-scheduled-timestamp"] = due.Stamp() },
                ["ownerReferences"] = new JsonArray(PodFactory.OwnerReference(cron, kind)),
            },
            ["spec"] = template.At("spec")!.DeepClone(),
            ["status"] = new JsonObject(),
        };
        Jobs.Complete(job, uid);
        var made = core.Store.Add(Jobs.Storage, job);
        core.Events.Normal(cron, "SuccessfulCreate", $"Created job {name}", Name);
        core.Store.Change(key, json => json.Set(due.Stamp(), "status", "lastScheduleTime"));
        return made;
    }

    private void Follow(Change change)
    {
        var schedule = change.Object.Json.Text("spec", "schedule") ?? "";
        if (change.Type == ChangeType.Deleted)
        {
            scheduled.Remove(change.Object.Uid);
        }
        else if (scheduled.GetValueOrDefault(change.Object.Uid) != schedule)
        {
            scheduled[change.Object.Uid] = schedule;
            Plan(change.Object.Key, change.Object.Uid, schedule);
        }
    }

    private void Plan(ObjectKey key, string uid, string schedule)
    {
        if (core.Settling || CronSchedule.Parse(schedule)?.Next(core.Now) is not { } due)
            return;
        core.Agenda.At(due, () =>
        {
            if (scheduled.GetValueOrDefault(uid) != schedule || core.Store.Find(key) is not { } cron)
                return;
            var busy = cron.Json.Items("status", "active").Any() && cron.Json.Text("spec", "concurrencyPolicy") == "Forbid";
            if (!cron.Json.Flag("spec", "suspend") && !busy)
                Run(key, due);
            Plan(key, uid, schedule);
        });
    }

    /// <summary>Plans what was made while the cluster was laid out.</summary>
    public void PlanAll()
    {
        foreach (var cron in core.Store.Of(Storage).All.ToArray())
            Plan(cron.Key, cron.Uid, cron.Json.Text("spec", "schedule") ?? "");
    }

    private void UpdateStatus(ObjectKey key)
    {
        if (core.Store.Find(key) is not { } cron)
            return;
        var jobs = core.Store.Owned(cron.Uid, Jobs.Storage);
        var active = jobs.Where(job => !job.Json.HasCondition("Complete") && !job.Json.HasCondition("Failed")).ToList();
        var done = jobs.Where(job => job.Json.HasCondition("Complete")).OrderByDescending(job => job.Created).ToList();
        var failed = jobs.Where(job => job.Json.HasCondition("Failed")).OrderByDescending(job => job.Created).ToList();
        foreach (var old in done.Skip((int)(cron.Json.Integer("spec", "successfulJobsHistoryLimit") ?? 3)).Concat(failed.Skip((int)(cron.Json.Integer("spec", "failedJobsHistoryLimit") ?? 1))))
            GarbageCollector.Delete(core, old);
        core.Store.Change(key, json =>
        {
            json.Set(active.Count == 0 ? null : new JsonArray([.. active.Select(job => new JsonObject { ["kind"] = "Job", ["namespace"] = job.Namespace, ["name"] = job.Name, ["uid"] = job.Uid, ["apiVersion"] = "batch/v1" })]), "status", "active");
            if (done.Count > 0)
                json.Set(done[0].Json.Text("status", "completionTime"), "status", "lastSuccessfulTime");
        });
    }
}
