using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Scales by CPU: up at once, down after five quiet minutes.</summary>
internal sealed class Autoscalers
{
    private const string Storage = "horizontalpodautoscalers.autoscaling";
    private const string Name = "horizontal-pod-autoscaler";
    private const double Tolerance = 0.1;
    private readonly Core core;
    private readonly Usage usage;
    private readonly Dictionary<string, DateTimeOffset> quietSince = new(StringComparer.Ordinal);

    public Autoscalers(Core core, Usage usage)
    {
        this.core = core;
        this.usage = usage;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type == ChangeType.Added)
                core.Queue.Add(Sync, change.Object.Key, core.Moment);
        };
        core.Agenda.Every(30, () =>
        {
            foreach (var scaler in core.Store.Of(Storage).All.ToArray())
                Sync(scaler.Key);
        });
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } scaler || core.Settling)
            return;
        var target = core.Store.Of(Target(scaler)).Find(key.Namespace, scaler.Json.Text("spec", "scaleTargetRef", "name") ?? "");
        if (target is null)
        {
            core.Store.Change(key, json => json.SetCondition("AbleToScale", false, "FailedGetScale", $"the HPA controller was unable to get the target's current scale: {scaler.Json.Text("spec", "scaleTargetRef", "name")} not found", core.Now));
            return;
        }

        var selector = Api.LabelSelector.Of(target.Json.At("spec", "selector"));
        var pods = core.Store.Of("pods").Snapshot(key.Namespace).Where(pod => pod.IsActive() && selector is not null && selector.Matches(pod.Labels)).ToList();
        var current = target.Json.Count("spec", "replicas");
        var wantedPercent = scaler.Json.Items("spec", "metrics").FirstOrDefault(metric => metric.Text("resource", "name") == "cpu").Integer("resource", "target", "averageUtilization") ?? 80;
        var percent = usage.CpuPercent(pods.Where(pod => pod.IsReady()));
        if (percent is null)
        {
            core.Store.Change(key, json => json.SetCondition("ScalingActive", false, "FailedGetResourceMetric", "the HPA was unable to compute the replica count: failed to get cpu utilization: missing request for cpu", core.Now));
            return;
        }

        var desired = Desired(scaler, current, percent.Value / wantedPercent);
        Write(key, current, desired, percent.Value);
        if (desired != current)
            Scale(scaler, target, current, desired, percent.Value > wantedPercent);
    }

    private int Desired(StoredObject scaler, int current, double ratio)
    {
        var wish = Math.Abs(ratio - 1) <= Tolerance ? current : (int)Math.Ceiling(current * ratio);
        wish = Math.Clamp(wish, (int)(scaler.Json.Integer("spec", "minReplicas") ?? 1), scaler.Json.Count("spec", "maxReplicas"));
        if (wish >= current)
        {
            quietSince.Remove(scaler.Uid);
            return wish;
        }

        if (!quietSince.TryGetValue(scaler.Uid, out var since))
            quietSince[scaler.Uid] = since = core.Now;
        return core.Now - since < TimeSpan.FromMinutes(5) ? current : wish;
    }

    private void Scale(StoredObject scaler, StoredObject target, int current, int desired, bool up)
    {
        core.Events.Normal(scaler, "SuccessfulRescale", $"New size: {desired}; reason: {(up ? "cpu resource utilization (percentage of request) above target" : "All metrics below target")}", Name);
        core.Store.Change(target.Key, json => json.Set(desired, "spec", "replicas"));
        core.Store.Change(scaler.Key, json => json.Set(core.Now.Stamp(), "status", "lastScaleTime"));
    }

    private void Write(ObjectKey key, int current, int desired, double percent) => core.Store.Change(key, json =>
    {
        json.Set(current, "status", "currentReplicas");
        json.Set(desired, "status", "desiredReplicas");
        var rounded = (int)Math.Round(percent);
        // Small moves of the figure are no news.
        var old = json.Items("status", "currentMetrics").FirstOrDefault().Integer("resource", "current", "averageUtilization") ?? -100;
        if (Math.Abs(old - rounded) >= 3)
            json.Set(new JsonArray(Json.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Resource","resource":{"name":"cpu","current":{"averageUtilization":{{rounded}},"averageValue":"{{rounded * 2}}m"} } }"""))), "status", "currentMetrics");
        json.SetCondition("AbleToScale", true, "ReadyForNewScale", "recommended size matches current size", core.Now);
        json.SetCondition("ScalingActive", true, "ValidMetricFound", "the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)", core.Now);
        var max = json.Count("spec", "maxReplicas");
        json.SetCondition("ScalingLimited", desired >= max, desired >= max ? "TooManyReplicas" : "DesiredWithinRange", desired >= max ? "the desired replica count is more than the maximum replica count" : "the desired count is within the acceptable range", core.Now);
    });

    private static string Target(StoredObject scaler) => scaler.Json.Text("spec", "scaleTargetRef", "kind") switch
    {
        "StatefulSet" => StatefulSets.Storage,
        "ReplicaSet" => ReplicaSets.Storage,
        _ => Deployments.Storage,
    };
}
