using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Reads a pod's volumes: what is behind each, and which containers mount it where.</summary>
public static class VolumeReader
{
    public static IReadOnlyList<VolumeDetails> Read(JsonElement podSpec, string podName, string @namespace, IReadOnlyList<ContainerDetails> containers) =>
    [
        .. podSpec.Items("volumes").Select(volume =>
        {
            var name = volume.Text("name") ?? "";
            var (says, sources) = Source(volume, podName, @namespace);
            return new VolumeDetails(name, says, sources, [.. containers.SelectMany(container => container.Mounts.Where(mount => mount.Volume == name).Select(mount => At(container, mount)))]);
        }),
    ];

    private static string At(ContainerDetails container, Mount mount) =>
        $"{container.Name}:{mount.Path}" + (mount.SubPath is { } sub ? $" ({sub})" : "") + (mount.ReadOnly ? " ro" : "");

    private static (Sentence Says, IReadOnlyList<ResourceRef> Sources) Source(JsonElement volume, string podName, string @namespace)
    {
        ResourceRef To(ResourceType type, string? name) => new(type, @namespace, name ?? "");
        var kind = volume.Entries().FirstOrDefault(property => property.Name != "name");
        var source = kind.Value;
        return kind.Value.ValueKind == JsonValueKind.Undefined ? (new("Volume.EmptyDirectory"), []) : kind.Name switch
        {
            "configMap" => (new("Volume.ConfigMap"), [To(KnownTypes.ConfigMaps, source.Text("name"))]),
            "secret" => (new("Volume.Secret"), [To(KnownTypes.Secrets, source.Text("secretName"))]),
            "persistentVolumeClaim" => (new("Volume.Claim"), [To(KnownTypes.PersistentVolumeClaims, source.Text("claimName"))]),
            "ephemeral" => (new("Volume.EphemeralClaim"), [To(KnownTypes.PersistentVolumeClaims, $"{podName}-{volume.Text("name")}")]),
            "emptyDir" => (EmptyDirectory(source), []),
            "hostPath" => (new("Volume.HostPath", source.Text("path") ?? ""), []),
            "projected" => (new("Volume.Projected", string.Join(", ", source.Items("sources").SelectMany(part => part.Entries()).Select(part => part.Name))), [.. Projected(source, @namespace)]),
            "downwardAPI" => (new("Volume.Downward"), []),
            "nfs" => (new("Volume.Nfs", $"{source.Text("server")}:{source.Text("path")}"), []),
            "csi" => (new("Volume.Csi", source.Text("driver") ?? ""), []),
            "image" => (new("Volume.Image", source.Text("reference") ?? ""), []),
            _ => (new("Volume.Other", kind.Name), []),
        };
    }

    private static Sentence EmptyDirectory(JsonElement source) => (source.Text("medium"), source.Scalar("sizeLimit")) switch
    {
        ("Memory", { } limit) => new("Volume.MemoryLimited", limit),
        ("Memory", _) => new("Volume.Memory"),
        (_, { } limit) => new("Volume.EmptyDirectoryLimited", limit),
        _ => new("Volume.EmptyDirectory"),
    };

    private static IEnumerable<ResourceRef> Projected(JsonElement source, string @namespace)
    {
        foreach (var part in source.Items("sources"))
        {
            if (part.Text("configMap", "name") is { } configMap)
                yield return new(KnownTypes.ConfigMaps, @namespace, configMap);
            if (part.Text("secret", "name") is { } secret)
                yield return new(KnownTypes.Secrets, @namespace, secret);
        }
    }
}
