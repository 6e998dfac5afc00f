using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Makes pods from templates and fills in what the API server would.</summary>
internal static class PodFactory
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] Guarded = ["cpu", "memory"];

    public static JsonObject FromTemplate(StoredObject owner, Resource kind, JsonNode? template, string name, string generateName)
    {
        var metadata = new JsonObject { ["name"] = name, ["generateName"] = generateName, ["namespace"] = owner.Namespace };
        if (template.At("metadata", "labels") is { } labels)
            metadata["labels"] = labels.DeepClone();
        if (template.At("metadata", "annotations") is { } annotations)
            metadata["annotations"] = annotations.DeepClone();
        metadata["ownerReferences"] = new JsonArray(OwnerReference(owner, kind));
        return new JsonObject { ["metadata"] = metadata, ["spec"] = template.At("spec")?.DeepClone() ?? new JsonObject() };
    }

    public static JsonObject OwnerReference(StoredObject owner, Resource kind) => new()
    {
        ["apiVersion"] = kind.GroupVersion,
        ["kind"] = kind.Kind,
        ["name"] = owner.Name,
        ["uid"] = owner.Uid,
        ["controller"] = true,
        ["blockOwnerDeletion"] = true,
    };

    /// <summary>Defaults of a pod's spec and its first status.</summary>
    public static void Complete(JsonObject pod)
    {
        var spec = (JsonObject)pod["spec"]!;
        CompleteSpec(spec);
        spec["serviceAccountName"] ??= "default";
        spec["serviceAccount"] ??= spec.Text("serviceAccountName");
        spec["priority"] ??= 0;
        spec["enableServiceLinks"] ??= true;
        spec["preemptionPolicy"] ??= "PreemptLowerPriority";
        Tolerate(spec);
        pod["status"] = new JsonObject { ["phase"] = "Pending", ["qosClass"] = QualityOfService(spec) };
    }

    /// <summary>Defaults of a pod template's spec.</summary>
    public static void CompleteSpec(JsonObject spec)
    {
        foreach (var container in spec.Items("initContainers").Concat(spec.Items("containers")).OfType<JsonObject>())
        {
            container["resources"] ??= new JsonObject();
            container["terminationMessagePath"] ??= "/dev/termination-log";
            container["terminationMessagePolicy"] ??= "File";
            var image = container.Text("image") ?? "";
            container["imagePullPolicy"] ??= image.EndsWith(":latest", StringComparison.Ordinal) || !image.Contains(':', StringComparison.Ordinal) ? "Always" : "IfNotPresent";
            foreach (var port in container.Items("ports").OfType<JsonObject>())
                port["protocol"] ??= "TCP";
            foreach (var probe in Probes.Select(name => container[name]).OfType<JsonObject>())
                CompleteProbe(probe);
        }

        spec["restartPolicy"] ??= "Always";
        spec["terminationGracePeriodSeconds"] ??= 30;
        spec["dnsPolicy"] ??= "ClusterFirst";
        spec["securityContext"] ??= new JsonObject();
        spec["schedulerName"] ??= "default-scheduler";
    }

    private static void CompleteProbe(JsonObject probe)
    {
        probe["timeoutSeconds"] ??= 1;
        probe["periodSeconds"] ??= 10;
        probe["successThreshold"] ??= 1;
        probe["failureThreshold"] ??= 3;
        if (probe["httpGet"] is JsonObject get)
            get["scheme"] ??= "HTTP";
    }

    private static void Tolerate(JsonObject spec)
    {
        var tolerations = spec.Array("tolerations");
        foreach (var taint in new[] { "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable" })
        {
            if (!tolerations.Any(toleration => toleration.Text("key") == taint || (toleration.Text("operator") == "Exists" && toleration.Text("key") is null)))
                tolerations.Add(new JsonObject { ["key"] = taint, ["operator"] = "Exists", ["effect"] = "NoExecute", ["tolerationSeconds"] = 300 });
        }
    }

    private static string QualityOfService(JsonObject spec)
    {
        var containers = spec.Items("initContainers").Concat(spec.Items("containers")).ToList();
        if (containers.All(container => !container.Entries("resources", "requests").Any() && !container.Entries("resources", "limits").Any()))
            return "BestEffort";
        var guaranteed = containers.All(container => Guarded.All(name =>
            container.Scalar("resources", "limits", name) is { } limit && (container.Scalar("resources", "requests", name) ?? limit) == limit));
        return guaranteed ? "Guaranteed" : "Burstable";
    }
}
