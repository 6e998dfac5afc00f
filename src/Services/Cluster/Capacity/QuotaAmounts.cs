using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>What a quota allows to be requested; 0 where it sets no limit.</summary>
internal static class QuotaAmounts
{
    public static CapacityAmounts Read(JsonElement json) => new(
        Of(json, "requests.cpu") ?? Of(json, "cpu") ?? 0,
        Of(json, "requests.memory") ?? Of(json, "memory") ?? 0,
        Of(json, "pods") ?? Of(json, "count/pods") ?? 0);

    private static double? Of(JsonElement json, string resource) => Quantity.Parse(json.Scalar("spec", "hard", resource));
}
