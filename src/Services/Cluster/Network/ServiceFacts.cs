using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>What a service's spec says.</summary>
public sealed record ServiceFacts
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary><c>ClusterIP, NodePort, LoadBalancer, ExternalName</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Null where the service selects nothing: somebody else keeps its addresses.</summary>
    public required LabelSelector? Selector { get; init; }

    public required IReadOnlyList<ServicePort> Ports { get; init; }

    public required bool PublishesNotReady { get; init; }

    public string? ExternalName { get; init; }

    public static ServiceFacts Of(JsonElement service)
    {
        var labels = service.Map("spec", "selector");
        return new()
        {
            Name = service.Text("metadata", "name") ?? "",
            Namespace = service.Text("metadata", "namespace") ?? "",
            Type = service.Text("spec", "type") ?? "ClusterIP",
            Selector = labels.Count == 0 ? null : LabelSelector.OfMap(labels),
            Ports = [.. service.Items("spec", "ports").Select(PortOf)],
            PublishesNotReady = service.Flag("spec", "publishNotReadyAddresses"),
            ExternalName = service.Text("spec", "externalName"),
        };
    }

    private static ServicePort PortOf(JsonElement port)
    {
        var number = port.Integer("port") ?? 0;
        return new(port.Text("name"), port.Text("protocol") ?? "TCP", number, port.Scalar("targetPort") ?? number.ToString(CultureInfo.InvariantCulture),
            port.Integer("nodePort"), port.Text("appProtocol"));
    }
}
