using System.Text.Json;

namespace Dashboard.Simulation.Store;

/// <summary>An object's controller as its owner reference names it.</summary>
internal sealed record Owner(string Kind, string Name, string Uid)
{
    public static Owner? ControllerOf(JsonElement item)
    {
        if (!item.GetProperty("metadata"u8).TryGetProperty("ownerReferences"u8, out var owners) || owners.ValueKind != JsonValueKind.Array)
            return null;
        foreach (var owner in owners.EnumerateArray())
        {
            if (owner.TryGetProperty("controller"u8, out var controls) && controls.ValueKind == JsonValueKind.True)
                return new(owner.Text("kind"u8), owner.Text("name"u8), owner.Text("uid"u8));
        }

        return null;
    }
}
