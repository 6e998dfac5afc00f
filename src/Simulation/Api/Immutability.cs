using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Fields that may not change once an object is there.</summary>
internal static class Immutability
{
    private const string Pods = "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)";

    public static void Check(Resource resource, JsonObject json, StoredObject old)
    {
        var error = resource.Storage switch
        {
            "pods" when !JsonNode.DeepEquals(Frozen(old.Json["spec"]), Frozen(json["spec"])) => FieldError.Forbidden("spec", Pods),
            "configmaps" or "secrets" when old.Json.Flag("immutable") && !JsonNode.DeepEquals(old.Json["data"], json["data"]) => FieldError.Forbidden("data", "field is immutable when `immutable` is set"),
            "jobs.batch" when !JsonNode.DeepEquals(old.Json.At("spec", "template"), json.At("spec", "template")) => FieldError.Invalid("spec.template", json.At("spec", "template")?.ToJsonString() ?? "null", "field is immutable"),
            "services" when old.Json.Text("spec", "clusterIP") is { Length: > 0 } ip && json.Text("spec", "clusterIP") is var given && given != ip && json.Text("spec", "type") != "ExternalName" =>
                FieldError.Invalid("spec.clusterIPs[0]", $"[\"{given}\"]", "may not change once set"),
            "secrets" when old.Json.Text("type") != json.Text("type") => FieldError.Invalid("type", $"\"{json.Text("type")}\"", "field is immutable"),
            "rolebindings.rbac.authorization.k8s.io" or "clusterrolebindings.rbac.authorization.k8s.io" when !JsonNode.DeepEquals(old.Json["roleRef"], json["roleRef"]) =>
                FieldError.Invalid("roleRef", json["roleRef"]?.ToJsonString() ?? "null", "cannot change roleRef"),
            "persistentvolumeclaims" when Shrinks(old.Json, json) => FieldError.Forbidden("spec.resources.requests.storage", "field can not be less than status.capacity"),
            _ => null,
        };
        if (error is not null)
            throw Errors.Invalid(resource, old.Name, error);
    }

    private static bool Shrinks(JsonObject old, JsonObject json) =>
        Controllers.Amount.Parse(json.Text("spec", "resources", "requests", "storage")) < Controllers.Amount.Parse(old.Text("status", "capacity", "storage"));

    /// <summary>A pod's spec without what may change.</summary>
    private static JsonObject Frozen(JsonNode? spec)
    {
        var frozen = spec is JsonObject map ? map.Copy() : [];
        frozen.Remove("tolerations");
        frozen.Remove("activeDeadlineSeconds");
        frozen.Remove("terminationGracePeriodSeconds");
        foreach (var container in frozen.Items("containers").Concat(frozen.Items("initContainers")).OfType<JsonObject>())
            container.Remove("image");
        return frozen;
    }
}
