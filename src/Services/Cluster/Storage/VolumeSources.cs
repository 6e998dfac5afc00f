using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Storage;

/// <summary>Says in words where a persistent volume's bytes are. Sources without words of their own are told by their type's name.</summary>
public static class VolumeSources
{
    /// <summary>Members of <c>spec</c> that are no source.</summary>
    private static readonly string[] Others =
    [
        "accessModes", "capacity", "claimRef", "mountOptions", "nodeAffinity", "persistentVolumeReclaimPolicy", "storageClassName", "volumeMode", "volumeAttributesClassName",
    ];

    public static VolumeSource Of(JsonElement volume)
    {
        var entry = volume.Entries("spec").FirstOrDefault(candidate => !Others.Contains(candidate.Name) && candidate.Value.ValueKind == JsonValueKind.Object);
        return entry.Value.ValueKind == JsonValueKind.Undefined ? new(new("VolumeSourceUnknown"), "") : new(Words(entry.Name, entry.Value), Plugin(entry));
    }

    private static string Plugin(JsonProperty entry) => entry.Value.Text("driver") ?? entry.Name;

    private static Sentence Words(string type, JsonElement source) => type switch
    {
        "csi" => new("VolumeSourceCsi", source.Text("driver") ?? "", source.Text("volumeHandle") ?? ""),
        "nfs" => new("VolumeSourceNfs", source.Text("server") ?? "", source.Text("path") ?? ""),
        "hostPath" => new("VolumeSourceHostPath", source.Text("path") ?? ""),
        "local" => new("VolumeSourceLocal", source.Text("path") ?? ""),
        "awsElasticBlockStore" => new("VolumeSourceDisk", "AWS EBS", source.Text("volumeID") ?? ""),
        "gcePersistentDisk" => new("VolumeSourceDisk", "GCE Persistent Disk", source.Text("pdName") ?? ""),
        "azureDisk" => new("VolumeSourceDisk", "Azure Disk", source.Text("diskName") ?? ""),
        "azureFile" => new("VolumeSourceDisk", "Azure File", source.Text("shareName") ?? ""),
        "vsphereVolume" => new("VolumeSourceDisk", "vSphere", source.Text("volumePath") ?? ""),
        "cinder" => new("VolumeSourceDisk", "OpenStack Cinder", source.Text("volumeID") ?? ""),
        "rbd" => new("VolumeSourceDisk", "Ceph RBD", $"{source.Text("pool")}/{source.Text("image")}"),
        "cephfs" => new("VolumeSourceNfs", string.Join(", ", source.Texts("monitors")), source.Text("path") ?? "/"),
        "iscsi" => new("VolumeSourceNfs", source.Text("targetPortal") ?? "", source.Text("iqn") ?? ""),
        "fc" => new("VolumeSourceDisk", "Fibre Channel", string.Join(", ", source.Texts("targetWWNs"))),
        _ => new("VolumeSourceOther", type),
    };
}
