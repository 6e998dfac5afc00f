using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>What metrics.k8s.io says of a node or, its containers summed, of a pod.</summary>
internal readonly record struct Usage(string Name, double Cpu, double Memory)
{
    public static Usage OfNode(JsonElement json) => new(json.Text("metadata", "name") ?? "", Cores(json), Bytes(json));

    public static Usage OfPod(JsonElement json) =>
        new(json.Text("metadata", "name") ?? "", json.Items("containers").Sum(Cores), json.Items("containers").Sum(Bytes));

    private static double Cores(JsonElement json) => Quantity.Parse(json.Scalar("usage", "cpu")) ?? 0;

    private static double Bytes(JsonElement json) => Quantity.Parse(json.Scalar("usage", "memory")) ?? 0;
}
