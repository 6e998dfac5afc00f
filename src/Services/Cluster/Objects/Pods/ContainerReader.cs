using System.Buffers;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Reads the containers of a pod, or of a workload's template.</summary>
public static class ContainerReader
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(" \t\n\"'$&|;<>(){}*?`\\");

    /// <param name="podSpec">The <c>spec</c> of the pod or template.</param>
    /// <param name="podStatus">The <c>status</c> of the pod; null for a template.</param>
    /// <param name="namespace">Where the config maps and secrets that it names stand.</param>
    public static IReadOnlyList<ContainerDetails> Read(JsonElement podSpec, JsonElement? podStatus, string @namespace)
    {
        var containers = new List<ContainerDetails>();
        foreach (var container in podSpec.Items("initContainers"))
            containers.Add(Read(container, Kind(container), podStatus, "initContainerStatuses", @namespace));
        foreach (var container in podSpec.Items("containers"))
            containers.Add(Read(container, ContainerKind.Main, podStatus, "containerStatuses", @namespace));
        foreach (var container in podSpec.Items("ephemeralContainers"))
            containers.Add(Read(container, ContainerKind.Ephemeral, podStatus, "ephemeralContainerStatuses", @namespace));
        return containers;
    }

    private static ContainerKind Kind(JsonElement init) => init.Text("restartPolicy") == "Always" ? ContainerKind.Sidecar : ContainerKind.Init;

    private static ContainerDetails Read(JsonElement container, ContainerKind kind, JsonElement? podStatus, string statuses, string @namespace)
    {
        var name = container.Text("name") ?? "";
        var spec = new ContainerDetails
        {
            Name = name,
            Kind = kind,
            Image = container.Text("image") ?? "",
            Resources = Resources(container),
            Ports = [.. container.Items("ports").Select(Port)],
            Probes = ProbeReader.Read(container),
            Environment = EnvironmentReader.Read(container, @namespace),
            Mounts = [.. container.Items("volumeMounts").Select(Mount)],
            Command = Command(container),
            Security = SecurityWords.OfContainer(container),
        };
        var status = podStatus?.Items(statuses).FirstOrDefault(candidate => candidate.Text("name") == name);
        return status is { ValueKind: JsonValueKind.Object } found ? ContainerStatusReader.Read(spec, found) : spec;
    }

    private static ContainerResources Resources(JsonElement container)
    {
        double? Of(string side, string resource) => Quantity.Parse(container.Scalar("resources", side, resource));
        var others = container.Entries("resources", "limits").Concat(container.Entries("resources", "requests"))
            .Where(entry => entry.Name is not ("cpu" or "memory"))
            .Select(entry => $"{entry.Name} {entry.Value}")
            .Distinct(StringComparer.Ordinal);
        return new(Of("requests", "cpu"), Of("limits", "cpu"), Of("requests", "memory"), Of("limits", "memory"), [.. others]);
    }

    private static string Port(JsonElement port)
    {
        var name = port.Text("name") is { Length: > 0 } named ? $"{named} " : "";
        var host = port.Integer("hostPort") is > 0 and var hostPort ? $" ← host {hostPort}" : "";
        return $"{name}{port.Scalar("containerPort")}/{port.Text("protocol") ?? "TCP"}{host}";
    }

    private static Mount Mount(JsonElement mount) =>
        new(mount.Text("mountPath") ?? "", mount.Text("name") ?? "", mount.Text("subPath") ?? mount.Text("subPathExpr"), mount.Flag("readOnly"));

    private static string? Command(JsonElement container)
    {
        var words = container.Texts("command").Concat(container.Texts("args")).Select(Quote).ToArray();
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>As a shell would want it, so that one sees where an argument ends.</summary>
    private static string Quote(string word) =>
        word.Length > 0 && !word.AsSpan().ContainsAny(NeedQuotes) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
