using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Counts how many pods of each budget may go.</summary>
internal sealed class DisruptionBudgets
{
    public const string Storage = "poddisruptionbudgets.policy";
    private readonly Core core;
    private readonly Action<ObjectKey> sync;

    public DisruptionBudgets(Core core)
    {
        this.core = core;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == "pods" && (change.Type != ChangeType.Modified || change.Previous!.IsReady() != change.Object.IsReady() || change.Previous!.Deleting != change.Object.Deleting))
                Around(change.Object);
        };
    }

    public static IEnumerable<StoredObject> Of(Core core, StoredObject pod) => core.Store.Of(Storage).All.Where(budget =>
        budget.Namespace == pod.Namespace && LabelSelector.Of(budget.Json.At("spec", "selector")) is { } selector && selector.Matches(pod.Labels));

    private void Around(StoredObject pod)
    {
        foreach (var budget in Of(core, pod).ToArray())
            core.Queue.Add(sync, budget.Key, core.Moment);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { } budget || LabelSelector.Of(budget.Json.At("spec", "selector")) is not { } selector)
            return;
        var pods = core.Store.Of("pods").Snapshot(budget.Namespace).Where(pod => !pod.HasEnded() && selector.Matches(pod.Labels)).ToList();
        var expected = pods.Count;
        var healthy = pods.Count(pod => pod.IsReady() && !pod.Deleting);
        var desired = budget.Json.At("spec", "minAvailable") is { } minimum ? Share(minimum, expected, true) : expected - Share(budget.Json.At("spec", "maxUnavailable"), expected, true);
        var allowed = Math.Max(0, healthy - desired);
        core.Store.Change(key, json =>
        {
            var conditions = json.At("status", "conditions")?.DeepClone();
            json["status"] = new JsonObject { ["observedGeneration"] = json.At("metadata", "generation")?.DeepClone(), ["disruptionsAllowed"] = allowed, ["currentHealthy"] = healthy, ["desiredHealthy"] = Math.Max(0, desired), ["expectedPods"] = expected };
            if (conditions is not null)
                json.Set(conditions, "status", "conditions");
            json.SetCondition("DisruptionAllowed", allowed > 0, allowed > 0 ? "SufficientPods" : "InsufficientPods", "", core.Now);
        });
    }

    private static int Share(JsonNode? value, int of, bool up)
    {
        var text = value.Scalar() ?? "0";
        if (!text.EndsWith('%'))
            return int.Parse(text, CultureInfo.InvariantCulture);
        var share = double.Parse(text[..^1], CultureInfo.InvariantCulture) * of / 100;
        return (int)(up ? Math.Ceiling(share) : Math.Floor(share));
    }
}
