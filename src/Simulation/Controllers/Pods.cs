using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Questions about pods.</summary>
internal static class Pods
{
    public static bool IsActive(this StoredObject pod) => !pod.Deleting && pod.Json.Text("status", "phase") is not ("Succeeded" or "Failed");

    public static bool IsReady(this StoredObject pod) => pod.Json.HasCondition("Ready");

    public static bool IsScheduled(this StoredObject pod) => pod.Json.Text("spec", "nodeName") is { Length: > 0 };

    public static bool HasCondition(this JsonObject item, string type) =>
        item.Items("status", "conditions").Any(condition => condition.Text("type") == type && condition.Text("status") == "True");

    /// <summary>Sets a condition; its time changes only with its status.</summary>
    public static void SetCondition(this JsonObject item, string type, bool? value, string? reason, string? message, DateTimeOffset now, bool updateTime = false)
    {
        var conditions = item.Array("status", "conditions");
        var status = value switch { true => "True", false => "False", null => "Unknown" };
        var old = conditions.FirstOrDefault(condition => condition.Text("type") == type) as JsonObject;
        if (old is not null && old.Text("status") == status && old.Text("reason") == reason && old.Text("message") == message && !updateTime)
            return;
        var made = new JsonObject { ["type"] = type, ["status"] = status };
        var moved = old is null || old.Text("status") != status ? now.Stamp() : old.Text("lastTransitionTime") ?? now.Stamp();
        if (updateTime)
            made["lastUpdateTime"] = now.Stamp();
        made["lastTransitionTime"] = moved;
        if (reason is not null)
            made["reason"] = reason;
        if (message is not null)
            made["message"] = message;
        if (old is not null)
            conditions[conditions.IndexOf(old)] = made;
        else
            conditions.Add(made);
    }
}
