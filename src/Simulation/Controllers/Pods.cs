using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Questions about pods.</summary>
internal static class Pods
{
    public static bool IsActive(this StoredObject pod) => !pod.Deleting && !pod.HasEnded();

    /// <summary>Whether its phase is one of the two last.</summary>
    public static bool HasEnded(this StoredObject pod) => pod.Element.At("status"u8, "phase"u8) is var phase && (phase.Is("Succeeded"u8) || phase.Is("Failed"u8));

    public static bool IsReady(this StoredObject pod) => pod.HasCondition("Ready"u8);

    public static bool HasCondition(this StoredObject item, ReadOnlySpan<byte> type)
    {
        foreach (var condition in item.Element.At("status"u8, "conditions"u8).Items())
        {
            if (condition.Has("type"u8, type) && condition.Has("status"u8, "True"u8))
                return true;
        }

        return false;
    }

    public static bool IsScheduled(this StoredObject pod) => pod.Element.At("spec"u8, "nodeName"u8) is { ValueKind: JsonValueKind.String } node && !node.ValueEquals(""u8);

    public static bool IsOn(this StoredObject pod, string node) => pod.Element.At("spec"u8, "nodeName"u8) is { ValueKind: JsonValueKind.String } name && name.ValueEquals(node);

    public static bool IsRunning(this StoredObject pod) => pod.Element.At("status"u8, "phase"u8).Is("Running"u8);

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
