using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Takes finalizers off; the store deletes what has none left.</summary>
internal static class Finalizers
{
    public static void Remove(JsonObject json, string finalizer)
    {
        var all = json.Array("metadata", "finalizers");
        if (all.FirstOrDefault(item => item.Scalar() == finalizer) is { } found)
            all.Remove(found);
        if (all.Count == 0)
            json.Set(null, "metadata", "finalizers");
    }
}
