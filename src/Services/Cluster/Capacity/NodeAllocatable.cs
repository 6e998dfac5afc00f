using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>What a node can give to pods.</summary>
internal readonly record struct NodeAllocatable(string Name, bool Ready, CapacityAmounts Amounts)
{
    public static NodeAllocatable Read(JsonElement json) => new(
        json.Text("metadata", "name") ?? "",
        json.Items("status", "conditions").Any(it => it.Text("type") == "Ready" && it.Text("status") == "True"),
        new CapacityAmounts(Of(json, "cpu"), Of(json, "memory"), Of(json, "pods")));

    private static double Of(JsonElement json, string resource) => Quantity.Parse(json.Scalar("status", "allocatable", resource)) ?? 0;
}
