using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Which taints a pod accepts. https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/</summary>
internal static class Tolerations
{
    /// <summary>Whether one of a pod's tolerations covers a taint. Values are not compared: no taint here is told apart by its value.</summary>
    public static bool Cover(JsonNode? spec, string key, string effect) => spec.Items("tolerations").Any(toleration =>
        ((toleration.Text("key") is null or "" && toleration.Text("operator") == "Exists") || toleration.Text("key") == key) && (toleration.Text("effect") is null or "" || toleration.Text("effect") == effect));
}
