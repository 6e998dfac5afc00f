using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>One of an object's <c>status.conditions</c>.</summary>
internal sealed record Condition(string Type, string Status, string? Reason, string? Message, DateTimeOffset? Since)
{
    public bool IsTrue => Status == "True";

    public static IReadOnlyList<Condition> Read(JsonElement json) =>
    [
        .. json.Items("status", "conditions").Select(item => new Condition(
            item.Text("type") ?? "",
            item.Text("status") ?? "Unknown",
            item.Text("reason"),
            item.Text("message"),
            item.Time("lastTransitionTime"))),
    ];
}
