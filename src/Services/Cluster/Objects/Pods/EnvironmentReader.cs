using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Reads a container's environment, each variable with its source named.</summary>
public static class EnvironmentReader
{
    public static IReadOnlyList<EnvironmentEntry> Read(JsonElement container, string @namespace) =>
    [
        .. container.Items("envFrom").Select(source => All(source, @namespace)),
        .. container.Items("env").Select(variable => One(variable, @namespace)),
    ];

    private static EnvironmentEntry All(JsonElement source, string @namespace)
    {
        var secret = source.At("secretRef") is not null;
        var reference = source.At(secret ? "secretRef" : "configMapRef") ?? default;
        return new()
        {
            Name = source.Text("prefix") ?? "",
            Source = new ResourceRef(secret ? KnownTypes.Secrets : KnownTypes.ConfigMaps, @namespace, reference.Text("name") ?? ""),
            Secret = secret,
            All = true,
            Optional = reference.Flag("optional"),
        };
    }

    private static EnvironmentEntry One(JsonElement variable, string @namespace)
    {
        var entry = new EnvironmentEntry { Name = variable.Text("name") ?? "" };
        if (variable.At("valueFrom") is not { } from)
            return entry with { Value = variable.Text("value") ?? "" };
        if (from.At("secretKeyRef") is { } secret)
            return Keyed(entry, KnownTypes.Secrets, secret, @namespace) with { Secret = true };
        if (from.At("configMapKeyRef") is { } configMap)
            return Keyed(entry, KnownTypes.ConfigMaps, configMap, @namespace);
        if (from.At("resourceFieldRef") is { } resource)
            return entry with { Key = string.Join(' ', new[] { resource.Text("containerName"), resource.Text("resource") }.Where(part => part is not null)) };
        return entry with { Key = from.Text("fieldRef", "fieldPath") ?? from.Text("fileKeyRef", "key") ?? "" };
    }

    private static EnvironmentEntry Keyed(EnvironmentEntry entry, ResourceType type, JsonElement reference, string @namespace) => entry with
    {
        Source = new ResourceRef(type, @namespace, reference.Text("name") ?? ""),
        Key = reference.Text("key"),
        Optional = reference.Flag("optional"),
    };
}
