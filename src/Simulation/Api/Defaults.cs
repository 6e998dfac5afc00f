using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Fills in what the API server fills in when an object is made.</summary>
internal sealed class Defaults(Services services)
{
    public void Apply(Resource resource, JsonObject json, string uid)
    {
        switch (resource.Storage)
        {
            case "deployments.apps":
                Workload(json);
                json.Set(json.At("spec", "strategy")?.DeepClone() ?? Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":"25%"} }"""), "spec", "strategy");
                Put(json, "revisionHistoryLimit", 10);
                Put(json, "progressDeadlineSeconds", 600);
                break;
            case "replicasets.apps":
                Workload(json);
                break;
            case "statefulsets.apps":
                Workload(json);
                Put(json, "podManagementPolicy", "OrderedReady");
                Put(json, "revisionHistoryLimit", 10);
                if (json.At("spec", "updateStrategy") is null)
                    json.Set(Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"partition":0} }"""), "spec", "updateStrategy");
                break;
            case "daemonsets.apps":
                Template(json);
                Put(json, "revisionHistoryLimit", 10);
                if (json.At("spec", "updateStrategy") is null)
                    json.Set(Json.Parse("""{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":1,"maxSurge":0} }"""), "spec", "updateStrategy");
                break;
            case "jobs.batch":
                Jobs.Complete(json, uid);
                break;
            case "cronjobs.batch":
                Put(json, "concurrencyPolicy", "Allow");
                Put(json, "suspend", false);
                Put(json, "successfulJobsHistoryLimit", 3);
                Put(json, "failedJobsHistoryLimit", 1);
                if (json.At("spec", "jobTemplate", "spec", "template", "spec") is JsonObject spec)
                    PodFactory.CompleteSpec(spec);
                break;
            case "services":
                services.Complete(json);
                break;
            case "secrets":
                Secret(json);
                break;
            case "namespaces":
                json.Set(json.Text("metadata", "name"), "metadata", "labels", "kubernetes.io/metadata.name");
                json.Set(new JsonArray("kubernetes"), "spec", "finalizers");
                json.Set("Active", "status", "phase");
                break;
            case "persistentvolumeclaims":
                Put(json, "volumeMode", "Filesystem");
                Put(json, "storageClassName", "standard");
                json.Array("metadata", "finalizers").Add("kubernetes.io/pvc-protection");
                json.Set("Pending", "status", "phase");
                break;
        }

        if (resource.Storage is "deployments.apps" or "replicasets.apps" or "statefulsets.apps" or "daemonsets.apps" or "jobs.batch" or "cronjobs.batch")
            json["status"] = new JsonObject();
    }

    /// <summary>stringData becomes data.</summary>
    public static void Secret(JsonObject json)
    {
        json["type"] ??= "Opaque";
        foreach (var (name, value) in json.Entries("stringData"))
            json.Set(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value.Scalar() ?? "")), "data", name);
        json.Remove("stringData");
    }

    private static void Workload(JsonObject json)
    {
        Put(json, "replicas", 1);
        Template(json);
    }

    private static void Template(JsonObject json)
    {
        if (json.At("spec", "template", "spec") is JsonObject spec)
            PodFactory.CompleteSpec(spec);
    }

    private static void Put(JsonObject json, string name, JsonNode value)
    {
        if (json.At("spec", name) is null)
            json.Set(value, "spec", name);
    }
}
