using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>A field selector: equalities on the few fields that a resource can be selected by.</summary>
internal sealed class FieldSelector
{
    private static readonly Dictionary<string, string[]> Supported = new(StringComparer.Ordinal)
    {
        ["pods"] = ["spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork", "status.phase", "status.podIP", "status.podIPs", "status.nominatedNodeName"],
        ["events"] = ["involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion", "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type"],
        ["nodes"] = ["spec.unschedulable"],
        ["secrets"] = ["type"],
        ["namespaces"] = ["status.phase"],
        ["services"] = ["spec.clusterIP", "spec.type"],
        ["replicasets.apps"] = ["status.replicas"],
        ["replicationcontrollers"] = ["status.replicas"],
        ["jobs.batch"] = ["status.successful"],
    };

    private readonly List<(string[] Path, string Field, bool Equal, string Value)> terms = [];

    public bool IsEmpty => terms.Count == 0;

    /// <summary>The one name that can match; null where several can.</summary>
    public string? Name => terms.FirstOrDefault(term => term.Equal && term.Field == "metadata.name").Value;

    public static FieldSelector Parse(string? text, Resource resource)
    {
        var selector = new FieldSelector();
        foreach (var term in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = term.IndexOfAny(['=', '!']);
            if (at < 0 || (term[at] == '!' && (at + 1 >= term.Length || term[at + 1] != '=')))
                throw Errors.BadRequest($"invalid selector: '{text}'; can't understand '{term}'");
            var equal = term[at] == '=';
            var value = term[(at + (equal && (at + 1 >= term.Length || term[at + 1] != '=') ? 1 : 2))..];
            selector.Add(term[..at], equal, value, resource);
        }

        return selector;
    }

    public bool Matches(StoredObject item)
    {
        foreach (var (path, field, equal, value) in terms)
        {
            var actual = field switch
            {
                "metadata.name" => item.Name,
                "metadata.namespace" => item.Namespace,
                "source" => item.Json.Text("source", "component") is { Length: > 0 } component ? component : item.Json.Text("reportingComponent") ?? "",
                "spec.unschedulable" or "spec.hostNetwork" => item.Json.Flag(path) ? "true" : "false",
                "status.successful" => item.Json.Scalar("status", "succeeded") ?? "0",
                "status.replicas" => item.Json.Scalar(path) ?? "0",
                _ => item.Json.Scalar(path) ?? "",
            };
            if (actual == value != equal)
                return false;
        }

        return true;
    }

    private void Add(string field, bool equal, string value, Resource resource)
    {
        var stored = resource.Group == "events.k8s.io" ? field.Replace("regarding.", "involvedObject.", StringComparison.Ordinal).Replace("reportingController", "reportingComponent", StringComparison.Ordinal) : field;
        if (stored is not ("metadata.name" or "metadata.namespace") && !Supported.GetValueOrDefault(resource.Storage, []).Contains(stored))
        {
            throw Errors.BadRequest(Supported.ContainsKey(resource.Storage) && resource.Group.Length == 0
                ? $"field label not supported: {field}"
                : resource.Custom is not null ? $"field label not supported: {field}" : $"\"{field}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
        }

        terms.Add((stored.Split('.'), stored, equal, value));
    }
}
