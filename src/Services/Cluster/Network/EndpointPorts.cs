using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Writes the port of an endpoint: <c>http 8080/TCP</c>. A slice's port without a number means all ports.</summary>
internal static class EndpointPorts
{
    public static string Text(JsonElement port)
    {
        var number = $"{port.Scalar("port") ?? "*"}/{port.Text("protocol") ?? "TCP"}";
        return port.Text("name") is { Length: > 0 } name ? $"{name} {number}" : number;
    }
}
