using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of volumes, claims and classes.</summary>
internal static class StorageRows
{
    public static object?[] Claim(JsonObject item, DateTimeOffset now)
    {
        var phase = item.At("metadata", "deletionTimestamp") is not null ? "Terminating" : item.Text("status", "phase") ?? "";
        var bound = item.Text("spec", "volumeName") is { Length: > 0 };
        return
        [
            item.Name(), phase, item.Text("spec", "volumeName") ?? "", bound ? item.Text("status", "capacity", "storage") ?? "" : "", bound ? item.At("status", "accessModes").AccessModes() : "",
            item.Text("spec", "storageClassName") ?? "", item.Text("spec", "volumeAttributesClassName") ?? Cell.Unset, item.Age(now), item.Text("spec", "volumeMode") ?? Cell.Unset,
        ];
    }

    public static object?[] Volume(JsonObject item, DateTimeOffset now)
    {
        var claim = item.At("spec", "claimRef");
        return
        [
            item.Name(), item.Text("spec", "capacity", "storage"), item.At("spec", "accessModes").AccessModes(), item.Text("spec", "persistentVolumeReclaimPolicy"),
            item.At("metadata", "deletionTimestamp") is not null ? "Terminating" : item.Text("status", "phase") ?? "", claim is null ? "" : $"{claim.Text("namespace")}/{claim.Text("name")}",
            item.Text("spec", "storageClassName") ?? "", item.Text("spec", "volumeAttributesClassName") ?? Cell.Unset, item.Text("status", "reason") ?? "", item.Age(now), item.Text("spec", "volumeMode") ?? Cell.Unset,
        ];
    }

    public static object?[] StorageClass(JsonObject item, DateTimeOffset now)
    {
        var isDefault = item.Text("metadata", "annotations", "storageclass.kubernetes.io/is-default-class") == "true";
        return
        [
            isDefault ? $"{item.Name()} (default)" : item.Name(), item.Text("provisioner"), item.Text("reclaimPolicy") ?? "Delete", item.Text("volumeBindingMode") ?? "Immediate", item.Flag("allowVolumeExpansion"), item.Age(now),
        ];
    }

    public static object?[] Attachment(JsonObject item, DateTimeOffset now) =>
        [item.Name(), item.Text("spec", "attacher"), item.Text("spec", "source", "persistentVolumeName") ?? "", item.Text("spec", "nodeName"), item.Flag("status", "attached"), item.Age(now)];

    public static object?[] Driver(JsonObject item, DateTimeOffset now) =>
    [
        item.Name(), item.Flag("spec", "attachRequired"), item.Flag("spec", "podInfoOnMount"), item.Flag("spec", "storageCapacity"), Cell.Unset, item.Flag("spec", "requiresRepublish"),
        string.Join(',', item.Items("spec", "volumeLifecycleModes").Select(mode => mode.Scalar())).OrNone(), item.Age(now),
    ];

    public static object?[] Node(JsonObject item, DateTimeOffset now) => [item.Name(), item.Items("spec", "drivers").Count(), item.Age(now)];
}
