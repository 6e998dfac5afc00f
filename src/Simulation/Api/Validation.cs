using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Refuses objects with the common faults: names, labels, missing fields, selectors that do not fit, fields that may not change.</summary>
internal static partial class Validation
{
    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private static readonly HashSet<string> ContainerFields = ["name", "image", "imagePullPolicy", "command", "args", "workingDir", "ports", "env", "envFrom", "resources", "resizePolicy", "restartPolicy", "restartPolicyRules", "volumeMounts", "volumeDevices", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle", "terminationMessagePath", "terminationMessagePolicy", "securityContext", "stdin", "stdinOnce", "tty"];

    private static readonly HashSet<string> TopLevel =
    [
        "apiVersion", "kind", "metadata", "spec", "status", "data", "stringData", "binaryData", "immutable", "type", "rules", "roleRef", "subjects", "aggregationRule", "secrets", "imagePullSecrets",
        "automountServiceAccountToken", "webhooks", "provisioner", "parameters", "reclaimPolicy", "mountOptions", "allowVolumeExpansion", "volumeBindingMode", "allowedTopologies", "value", "globalDefault",
        "description", "preemptionPolicy", "handler", "overhead", "scheduling", "addressType", "endpoints", "ports", "subsets", "involvedObject", "reason", "message", "source", "firstTimestamp", "lastTimestamp",
        "count", "eventTime", "series", "action", "related", "reportingComponent", "reportingInstance", "regarding", "note", "deprecatedSource", "deprecatedFirstTimestamp", "deprecatedLastTimestamp",
        "deprecatedCount", "reportingController", "revision", "target", "template",
    ];

    public static void Check(Resource resource, JsonObject json, StoredObject? old)
    {
        var errors = new List<FieldError>();
        Name(resource, json, errors);
        Labels("metadata.labels", json.At("metadata", "labels"), errors);
        switch (resource.Storage)
        {
            case "pods":
                PodSpec(json["spec"], "spec", errors);
                break;
            case "deployments.apps" or "replicasets.apps" or "statefulsets.apps" or "daemonsets.apps":
                Workload(json, errors);
                if (old is not null && !JsonNode.DeepEquals(old.Json.At("spec", "selector"), json.At("spec", "selector")))
                    errors.Add(FieldError.Invalid("spec.selector", json.At("spec", "selector")?.ToJsonString() ?? "null", "field is immutable"));
                break;
            case "jobs.batch":
                PodSpec(json.At("spec", "template", "spec"), "spec.template.spec", errors);
                if (json.Text("spec", "template", "spec", "restartPolicy") is not ("Never" or "OnFailure"))
                    errors.Add(new FieldError("spec.template.spec.restartPolicy", "FieldValueRequired", "Required value: valid values: \"OnFailure\", \"Never\""));
                break;
            case "cronjobs.batch":
                if (json.Text("spec", "schedule") is not { Length: > 0 } schedule)
                    errors.Add(FieldError.Required("spec.schedule"));
                else if (CronSchedule.Parse(schedule) is null)
                    errors.Add(FieldError.Invalid("spec.schedule", $"\"{schedule}\"", $"expected exactly 5 fields, found {schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length}: [{schedule}]"));
                break;
            case "services":
                if (json.Text("spec", "type") != "ExternalName" && !json.Items("spec", "ports").Any() && json.Text("spec", "clusterIP") != "None")
                    errors.Add(FieldError.Required("spec.ports"));
                break;
            case "persistentvolumeclaims":
                if (!json.Items("spec", "accessModes").Any())
                    errors.Add(new FieldError("spec.accessModes", "FieldValueRequired", "Required value: at least 1 access mode is required"));
                if (json.At("spec", "resources", "requests", "storage") is null)
                    errors.Add(FieldError.Required("spec.resources[storage]"));
                break;
        }

        if (resource.Custom?.Schema is { } schema)
            SchemaValidation.Check(schema, json, errors);
        if (errors.Count > 0)
            throw Errors.Invalid(resource, json.Text("metadata", "name") ?? "", errors);
    }

    /// <summary>Fields that the kind does not have, as strict field validation finds them: at the top, and in custom resources by their schema.</summary>
    public static void Strict(Resource resource, JsonObject json)
    {
        var unknown = json.Select(field => field.Key).Where(name => !TopLevel.Contains(name)).Select(name => $"unknown field \"{name}\"").ToList();
        if (resource.Custom?.Schema is { } schema)
            unknown = [.. SchemaValidation.Unknown(schema, json, "").Select(path => $"unknown field \"{path}\"")];
        else if (json.At("spec", "template", "spec") is JsonObject template)
            unknown.AddRange(Misspelled(template, "spec.template.spec"));
        else if (resource.Storage == "pods" && json["spec"] is JsonObject spec)
            unknown.AddRange(Misspelled(spec, "spec"));
        if (unknown.Count > 0)
            throw Errors.BadRequest($"{resource.Kind} in version \"{resource.Version}\" cannot be handled as a {resource.Kind}: strict decoding error: {string.Join(", ", unknown)}");
    }

    private static IEnumerable<string> Misspelled(JsonObject podSpec, string path)
    {
        return podSpec.Items("containers").SelectMany((container, index) => container.Entries().Where(field => !ContainerFields.Contains(field.Key)).Select(field => $"unknown field \"{path}.containers[{index.ToString(CultureInfo.InvariantCulture)}].{field.Key}\""));
    }

    private static void Name(Resource resource, JsonObject json, List<FieldError> errors)
    {
        var name = json.Text("metadata", "name") ?? "";
        if (name.Length == 0)
        {
            errors.Add(FieldError.Required("metadata.name", "name or generateName is required"));
            return;
        }

        if (resource.Group == "rbac.authorization.k8s.io")
            return;
        var label = resource.Storage is "namespaces" or "services";
        if (label ? !LabelPattern().IsMatch(name) || name.Length > 63 : !SubdomainPattern().IsMatch(name) || name.Length > 253)
            errors.Add(FieldError.Invalid("metadata.name", $"\"{name}\"", name.Length > 253 ? "must be no more than 253 bytes" : label ? Label : Subdomain));
    }

    private static void Labels(string path, JsonNode? labels, List<FieldError> errors)
    {
        foreach (var (key, value) in labels.Entries())
        {
            if (value.Scalar() is { } text && (text.Length > 63 || !ValuePattern().IsMatch(text)))
                errors.Add(FieldError.Invalid(path, $"\"{text}\"", text.Length > 63 ? "must be no more than 63 bytes" : "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"));
            if (!KeyPattern().IsMatch(key))
                errors.Add(FieldError.Invalid(path, $"\"{key}\"", "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"));
        }
    }

    private static void Workload(JsonObject json, List<FieldError> errors)
    {
        var selector = json.At("spec", "selector");
        if (selector is null)
            errors.Add(FieldError.Required("spec.selector"));
        if (json.Integer("spec", "replicas") is < 0 and var replicas)
            errors.Add(FieldError.Invalid("spec.replicas", replicas.ToString(CultureInfo.InvariantCulture), "must be greater than or equal to 0"));
        var labels = json.At("spec", "template", "metadata", "labels");
        if (selector is null || !LabelSelector.Of(selector)!.Matches(labels.Map()))
            errors.Add(FieldError.Invalid("spec.template.metadata.labels", labels?.ToJsonString() ?? "null", "`selector` does not match template `labels`"));
        PodSpec(json.At("spec", "template", "spec"), "spec.template.spec", errors);
    }

    private static void PodSpec(JsonNode? spec, string path, List<FieldError> errors)
    {
        if (!spec.Items("containers").Any())
            errors.Add(FieldError.Required($"{path}.containers"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var container in spec.Items("containers"))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.containers[{index++}]");
            if (container.Text("name") is not { Length: > 0 } name)
                errors.Add(FieldError.Required($"{at}.name"));
            else if (!LabelPattern().IsMatch(name))
                errors.Add(FieldError.Invalid($"{at}.name", $"\"{name}\"", Label));
            else if (!seen.Add(name))
                errors.Add(new FieldError($"{at}.name", "FieldValueDuplicate", $"Duplicate value: \"{name}\""));
            if (container.Text("image") is not { Length: > 0 })
                errors.Add(FieldError.Required($"{at}.image"));
            Resources(container, at, errors);
        }
    }

    private static void Resources(JsonNode container, string at, List<FieldError> errors)
    {
        foreach (var (name, request) in container.Entries("resources", "requests"))
        {
            var text = request.Scalar() ?? "";
            if (!Amount.IsValid(text))
                throw Errors.BadRequest("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
            if (container.Scalar("resources", "limits", name) is { } limit && Amount.Parse(text) > Amount.Parse(limit))
                errors.Add(FieldError.Invalid($"{at}.resources.requests", $"\"{text}\"", $"must be less than or equal to {name} limit of {limit}"));
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex LabelPattern();

    [GeneratedRegex("^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$")]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"^([a-z0-9.-]+/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$")]
    private static partial Regex KeyPattern();
}
