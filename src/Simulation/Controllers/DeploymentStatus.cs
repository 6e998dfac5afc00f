using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>The counts and conditions of a deployment, and whether its roll-out still moves.</summary>
internal sealed class DeploymentStatus(Core core, Action<ObjectKey> again)
{
    public void Progressed(ObjectKey key, string reason, string message) =>
        core.Store.Change(key, json => json.SetCondition("Progressing", true, reason, message, core.Now, updateTime: true));

    public void Update(ObjectKey key, StoredObject? current, List<StoredObject> sets)
    {
        core.Store.Change(key, json =>
        {
            var wanted = (int)(json.Integer("spec", "replicas") ?? 1);
            var before = (Updated: json.Count("status", "updatedReplicas"), Ready: json.Count("status", "readyReplicas"), Total: json.Count("status", "replicas"));
            var total = sets.Sum(set => set.Json.Count("status", "replicas"));
            var ready = sets.Sum(set => set.Json.Count("status", "readyReplicas"));
            var updated = current?.Json.Count("status", "replicas") ?? 0;
            var conditions = json.At("status", "conditions")?.DeepClone();
            var status = new JsonObject { ["observedGeneration"] = json.At("metadata", "generation")?.DeepClone() };
            Put(status, "replicas", total);
            Put(status, "updatedReplicas", updated);
            Put(status, "readyReplicas", ready);
            Put(status, "availableReplicas", ready);
            Put(status, "unavailableReplicas", Math.Max(0, Math.Max(total, wanted) - ready));
            if (conditions is not null)
                status["conditions"] = conditions;
            json["status"] = status;

            var away = wanted - MinimumAway(json, wanted);
            var enough = ready >= away;
            json.SetCondition("Available", enough, enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable", enough ? "Deployment has minimum availability." : "Deployment does not have minimum availability.", core.Now);
            Failure(json, current);
            if (current is not null)
                Progress(json, current, wanted, (updated, ready, total), before, key);
        });
    }

    private void Progress(JsonObject json, StoredObject current, int wanted, (int Updated, int Ready, int Total) now, (int Updated, int Ready, int Total) before, ObjectKey key)
    {
        var newReady = current.Json.Count("status", "availableReplicas");
        var condition = json.Items("status", "conditions").FirstOrDefault(item => item.Text("type") == "Progressing");
        if (now.Updated == wanted && newReady == wanted && now.Total == wanted)
        {
            if (condition.Text("reason") != "NewReplicaSetAvailable")
                json.SetCondition("Progressing", true, "NewReplicaSetAvailable", $"ReplicaSet \"{current.Name}\" has successfully progressed.", core.Now, updateTime: true);
            return;
        }

        // Scaling or a pod that fails later is no roll-out that is stuck.
        if (condition.Text("reason") == "NewReplicaSetAvailable" && now.Updated == now.Total)
            return;
        if (condition is null || now != before && condition.Text("reason") != "ProgressDeadlineExceeded")
            json.SetCondition("Progressing", true, "ReplicaSetUpdated", $"ReplicaSet \"{current.Name}\" is progressing.", core.Now, updateTime: true);
        condition = json.Items("status", "conditions").First(item => item.Text("type") == "Progressing");
        if (condition.Text("reason") == "ProgressDeadlineExceeded")
            return;
        var deadline = (condition.Time("lastUpdateTime") ?? core.Now).AddSeconds(json.Integer("spec", "progressDeadlineSeconds") ?? 600);
        if (core.Now >= deadline)
            json.SetCondition("Progressing", false, "ProgressDeadlineExceeded", $"ReplicaSet \"{current.Name}\" has timed out progressing.", core.Now, updateTime: true);
        else
            core.Agenda.At(deadline.AddSeconds(1), () => again(key));
    }

    private void Failure(JsonObject json, StoredObject? current)
    {
        var failure = current?.Json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "ReplicaFailure");
        if (failure is not null)
            json.SetCondition("ReplicaFailure", true, "FailedCreate", failure.Text("message"), core.Now);
        else if (json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "ReplicaFailure") is { } old)
            json.Array("status", "conditions").Remove(old);
    }

    private static int MinimumAway(JsonObject json, int wanted)
    {
        if (json.Text("spec", "strategy", "type") == "Recreate")
            return wanted;
        var text = json.Scalar("spec", "strategy", "rollingUpdate", "maxUnavailable") ?? "25%";
        return text.EndsWith('%')
            ? (int)(double.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) * wanted / 100)
            : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Put(JsonObject status, string name, int value)
    {
        if (value != 0)
            status[name] = value;
    }
}
