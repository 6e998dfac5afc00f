using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Evicts a pod where its disruption budgets allow it.</summary>
internal sealed class EvictionHandler(Core core, ReadHandler reads)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ObjectAsync(request, "Eviction", "policy/v1", cancellationToken);
        lock (core.Store.Gate)
        {
            var pod = reads.Find(request);
            var budgets = DisruptionBudgets.Of(core, pod).ToList();
            if (budgets.Count > 1)
                throw Errors.Internal("This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
            if (pod.Json.Text("status", "phase") is "Running" && budgets.FirstOrDefault() is { } budget)
                Take(budget);
            var dry = request.DryRun || body.Items("deleteOptions", "dryRun").Any();
            if (!dry)
            {
                core.Events.Normal(pod, "Evicted", "Evicted by the eviction API", "kubelet");
                Deletion.Start(core, pod, body.Integer("deleteOptions", "gracePeriodSeconds"));
            }
        }

        await Answer.JsonAsync(request.Http, 201, new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = "Success", ["code"] = 201 });
    }

    private void Take(StoredObject budget)
    {
        if (budget.Json.Count("status", "disruptionsAllowed") <= 0)
        {
            var refusal = Errors.Make(429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget.", new JsonObject
            {
                ["causes"] = new JsonArray(new JsonObject
                {
                    ["reason"] = "DisruptionBudget",
                    ["message"] = $"The disruption budget {budget.Name} needs {budget.Json.Count("status", "desiredHealthy")} healthy pods and has {budget.Json.Count("status", "currentHealthy")} currently",
                }),
            });
            throw refusal;
        }

        core.Store.Change(budget.Key, json => json.Set(json.Count("status", "disruptionsAllowed") - 1, "status", "disruptionsAllowed"));
    }
}
