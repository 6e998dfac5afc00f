using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Cluster;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Places;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Web.Features.Discover;

/// <summary>Where in the cluster a line comes from, by the fields of the usual shippers.</summary>
public sealed class DocumentPlaces(FieldList fields)
{
    private static readonly ResourceType Pods = new("", "v1", "pods");
    private static readonly ResourceType Nodes = new("", "v1", "nodes");
    private static readonly string[] PodUids = ["kubernetes.pod_id", "kubernetes.pod.uid", "k8s.pod.uid", "resource.attributes.k8s.pod.uid", "resource.k8s.pod.uid", "Resource.k8s.pod.uid"];

    /// <summary>Null where the document does not say.</summary>
    public ResourceRef? Pod(LogDocument document) =>
        Value(document, LogsOptions.WellKnownNamespaceFields) is { } @namespace && Value(document, PlaceFields.PodNames) is { } pod ? new ResourceRef(Pods, @namespace, pod) : null;

    /// <summary>Tells apart pods that have the same name one after the other.</summary>
    public static string? PodUid(LogDocument document) => Value(document, PodUids);

    public ResourceRef? Node(LogDocument document) => Value(document, PlaceFields.NodeNames) is { } node ? new ResourceRef(Nodes, null, node) : null;

    /// <summary>A clause of the query DSL for the lines of the same container; null where the document does not say which that is.</summary>
    public JsonElement? Stream(LogDocument document)
    {
        var terms = new JsonArray();
        foreach (var names in new[] { LogsOptions.WellKnownNamespaceFields, PlaceFields.PodNames, PlaceFields.ContainerNames })
        {
            if (Name(document, names) is { } name && Value(document, names) is { } value)
                terms.Add(new JsonObject { ["term"] = new JsonObject { [Exact(name)] = value } });
        }

        return terms.Count < 2 ? null : JsonSerializer.SerializeToElement(new JsonObject { ["bool"] = new JsonObject { ["filter"] = terms } });
    }

    /// <summary>The form of a field that holds whole values.</summary>
    private string Exact(string name) => fields.Find(name) is { Kind: LogFieldKind.Text } ? fields.SubFields(name).FirstOrDefault(sub => sub.Kind == LogFieldKind.Keyword)?.Name ?? name : name;

    private static string? Name(LogDocument document, IReadOnlyList<string> names) => names.FirstOrDefault(name => Text(document, name) is not null);

    private static string? Value(LogDocument document, IReadOnlyList<string> names) => names.Select(name => Text(document, name)).FirstOrDefault(text => text is not null);

    private static string? Text(LogDocument document, string name) =>
        SourceValues.Of(document.Source, name).FirstOrDefault() is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
}
