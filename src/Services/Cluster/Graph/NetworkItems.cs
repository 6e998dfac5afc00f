using System.Text.Json;
using Dashboard.Services.Cluster.Network;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Reads services, ingresses, routes and network policies.</summary>
internal static class NetworkItems
{
    public static GraphItem Service(ResourceType type, string kind, JsonElement service) => GraphItems.Of(type, kind, service) with
    {
        Selector = ServiceFacts.Of(service).Selector,
        SelectorRelation = GraphRelation.Selects,
        Detail = new("GraphWord", service.Text("spec", "type") ?? "ClusterIP"),
    };

    public static GraphItem Ingress(ResourceType type, string kind, JsonElement ingress)
    {
        var item = GraphItems.Of(type, kind, ingress);
        var @namespace = item.Reference.Namespace;
        var backends = ingress.Items("spec", "rules").SelectMany(rule => rule.Items("http", "paths")).Select(path => path.At("backend"))
            .Append(ingress.At("spec", "defaultBackend") ?? ingress.At("spec", "backend")).OfType<JsonElement>();
        var services = backends.Select(backend => backend.Text("service", "name") ?? backend.Text("serviceName")).OfType<string>().Distinct(StringComparer.Ordinal);
        var secrets = ingress.Items("spec", "tls").Select(entry => entry.Text("secretName")).OfType<string>().Distinct(StringComparer.Ordinal);
        return item with
        {
            Links =
            [
                .. services.Select(name => new GraphLink("Service", @namespace, name, GraphRelation.Routes)),
                .. secrets.Select(name => new GraphLink("Secret", @namespace, name, GraphRelation.Uses)),
            ],
        };
    }

    /// <summary>A route of the Gateway API: its gateways above, its services below.</summary>
    public static GraphItem Route(ResourceType type, string kind, JsonElement route)
    {
        var item = GraphItems.Of(type, kind, route);
        var @namespace = item.Reference.Namespace;
        var backends = route.Items("spec", "rules").SelectMany(rule => rule.Items("backendRefs")).Where(backend => (backend.Text("kind") ?? "Service") == "Service");
        return item with
        {
            Links =
            [
                .. backends.Select(backend => new GraphLink("Service", backend.Text("namespace") ?? @namespace, backend.Text("name") ?? "", GraphRelation.Routes)).Distinct(),
                .. route.Items("spec", "parentRefs").Select(parent => new GraphLink(parent.Text("kind") ?? "Gateway", parent.Text("namespace") ?? @namespace, parent.Text("name") ?? "", GraphRelation.Routes, Backwards: true)).Distinct(),
            ],
        };
    }

    public static GraphItem Policy(ResourceType type, string kind, JsonElement policy) => GraphItems.Of(type, kind, policy) with
    {
        Selector = policy.At("spec", "podSelector") is { } selector ? LabelSelector.Parse(selector) : new([]),
        SelectorRelation = GraphRelation.Restricts,
    };
}
