using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of pods, nodes, namespaces, configuration and quotas.</summary>
internal static class CoreRows
{
    public static object?[] Pod(JsonObject pod, DateTimeOffset now)
    {
        var status = new PodStatus(pod);
        var gates = pod.Items("spec", "readinessGates").Count();
        var passed = pod.Items("spec", "readinessGates").Count(gate => pod.Items("status", "conditions").Any(condition => condition.Text("type") == gate.Text("conditionType") && condition.Text("status") == "True"));
        return
        [
            pod.Name(), $"{status.Ready}/{status.Total}", status.Reason, status.Restarts(now), pod.Age(now),
            pod.Text("status", "podIP").OrNone(), pod.Text("spec", "nodeName").OrNone(), pod.Text("status", "nominatedNodeName").OrNone(),
            gates == 0 ? Cell.None : $"{passed}/{gates}",
        ];
    }

    public static object?[] Node(JsonObject node, DateTimeOffset now)
    {
        var ready = node.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Ready");
        var status = ready is null ? "Unknown" : ready.Text("status") == "True" ? "Ready" : "NotReady";
        if (node.Flag("spec", "unschedulable"))
            status += ",SchedulingDisabled";
        var roles = node.Entries("metadata", "labels").Where(label => label.Key.StartsWith("node-role.kubernetes.io/", StringComparison.Ordinal)).Select(label => label.Key[24..]).Order(StringComparer.Ordinal);
        return
        [
            node.Name(), status, string.Join(',', roles).OrNone(), node.Age(now), node.Text("status", "nodeInfo", "kubeletVersion"),
            Address(node, "InternalIP"), Address(node, "ExternalIP"), node.Text("status", "nodeInfo", "osImage").OrNone(),
            $"{node.Text("status", "nodeInfo", "kernelVersion")} ({node.Text("status", "nodeInfo", "architecture")})", node.Text("status", "nodeInfo", "containerRuntimeVersion").OrNone(),
        ];
    }

    public static object?[] Namespace(JsonObject space, DateTimeOffset now) => [space.Name(), space.Text("status", "phase") ?? "", space.Age(now)];

    public static object?[] ConfigMap(JsonObject map, DateTimeOffset now) => [map.Name(), map.Entries("data").Count() + map.Entries("binaryData").Count(), map.Age(now)];

    public static object?[] Secret(JsonObject secret, DateTimeOffset now) => [secret.Name(), secret.Text("type") ?? "Opaque", secret.Entries("data").Count(), secret.Age(now)];

    public static object?[] ServiceAccount(JsonObject account, DateTimeOffset now) => [account.Name(), account.Age(now)];

    public static object?[] ResourceQuota(JsonObject quota, DateTimeOffset now)
    {
        var requests = new List<string>();
        var limits = new List<string>();
        foreach (var (name, hard) in quota.Entries("status", "hard").OrderBy(entry => entry.Key, StringComparer.Ordinal))
            (name.StartsWith("limits", StringComparison.Ordinal) ? limits : requests).Add($"{name}: {quota.Scalar("status", "used", name) ?? "0"}/{hard.Scalar()}");
        return [quota.Name(), string.Join(", ", requests), string.Join(", ", limits), quota.Age(now)];
    }

    public static object?[] Event(JsonObject item, DateTimeOffset now)
    {
        var first = item.Time("firstTimestamp") ?? item.Time("eventTime");
        var last = item.Time("series", "lastObservedTime") ?? item.Time("lastTimestamp") ?? first;
        var component = item.Text("source", "component") is { Length: > 0 } source ? source : item.Text("reportingComponent") ?? "";
        var host = item.Text("source", "host") is { Length: > 0 } found ? found : item.Text("source", "component") is { Length: > 0 } ? "" : item.Text("reportingInstance") ?? "";
        var about = item["involvedObject"];
        return
        [
            HumanDuration.Since(last, now), item.Text("type") ?? "", item.Text("reason") ?? "",
            $"{about.Text("kind")?.ToLowerInvariant()}/{about.Text("name")}", about.Text("fieldPath") ?? "",
            host.Length > 0 ? $"{component}, {host}" : component, (item.Text("message") ?? "").Trim(), HumanDuration.Since(first, now),
            item.Integer("series", "count") ?? item.Integer("count") ?? 1, item.Name(),
        ];
    }

    private static string Address(JsonObject node, string type) =>
        node.Items("status", "addresses").FirstOrDefault(address => address.Text("type") == type).Text("address").OrNone();
}
