using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of services, endpoints, ingresses and policies.</summary>
internal static class NetworkRows
{
    private const int ShownEndpoints = 3;

    public static object?[] Service(JsonObject item, DateTimeOffset now)
    {
        var type = item.Text("spec", "type") ?? "ClusterIP";
        var ports = item.Items("spec", "ports").Select(port => port.Integer("nodePort") is { } node and > 0
            ? $"{port.Count("port")}:{node}/{port.Text("protocol") ?? "TCP"}"
            : $"{port.Count("port")}/{port.Text("protocol") ?? "TCP"}");
        return [item.Name(), type, type == "ExternalName" ? Cell.None : item.Text("spec", "clusterIP").OrNone(), External(item, type), string.Join(',', ports).OrNone(), item.Age(now), item.At("spec", "selector").Labels()];
    }

    public static object?[] Endpoints(JsonObject item, DateTimeOffset now)
    {
        var all = item.Items("subsets").SelectMany(subset => subset.Items("ports").DefaultIfEmpty().SelectMany(port =>
            subset.Items("addresses").Select(address => port is null ? address.Text("ip")! : $"{address.Text("ip")}:{port.Count("port")}"))).ToList();
        return [item.Name(), Shorten(all), item.Age(now)];
    }

    public static object?[] EndpointSlice(JsonObject item, DateTimeOffset now)
    {
        var ports = item.Items("ports").Select(port => port.Scalar("port") ?? "*").ToList();
        var addresses = item.Items("endpoints").SelectMany(endpoint => endpoint.Items("addresses").Select(address => address.Scalar()!)).ToList();
        return [item.Name(), item.Text("addressType"), ports.Count == 0 ? Cell.Unset : Shorten(ports), addresses.Count == 0 ? Cell.Unset : Shorten(addresses), item.Age(now)];
    }

    public static object?[] Ingress(JsonObject item, DateTimeOffset now)
    {
        var hosts = item.Items("spec", "rules").Select(rule => rule.Text("host") is { Length: > 0 } host ? host : "*").ToList();
        var addresses = item.Items("status", "loadBalancer", "ingress").Select(address => address.Text("ip") ?? address.Text("hostname"));
        return
        [
            item.Name(), item.Text("spec", "ingressClassName").OrNone(), hosts.Count == 0 ? "*" : string.Join(',', hosts), string.Join(',', addresses),
            item.Items("spec", "tls").Any() ? "80, 443" : "80", item.Age(now),
        ];
    }

    public static object?[] IngressClass(JsonObject item, DateTimeOffset now)
    {
        var parameters = item.At("spec", "parameters");
        return [item.Name(), item.Text("spec", "controller"), parameters is null ? Cell.None : $"{parameters.Text("kind")}.{parameters.Text("apiGroup")}/{parameters.Text("name")}", item.Age(now)];
    }

    public static object?[] NetworkPolicy(JsonObject item, DateTimeOffset now) => [item.Name(), item.At("spec", "podSelector").Selector(), item.Age(now)];

    private static string External(JsonObject item, string type)
    {
        var given = item.Items("spec", "externalIPs").Select(ip => ip.Scalar()!);
        switch (type)
        {
            case "ExternalName":
                return item.Text("spec", "externalName").OrNone();
            case "LoadBalancer":
                var balanced = item.Items("status", "loadBalancer", "ingress").Select(address => address.Text("ip") ?? address.Text("hostname") ?? "");
                var all = string.Join(',', balanced.Concat(given));
                return all.Length == 0 ? "<pending>" : all;
            default:
                return string.Join(',', given).OrNone();
        }
    }

    private static string Shorten(List<string> all) => all.Count switch
    {
        0 => Cell.None,
        <= ShownEndpoints => string.Join(',', all),
        _ => $"{string.Join(',', all.Take(ShownEndpoints))} + {all.Count - ShownEndpoints} more...",
    };
}
