using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Provisions and binds volumes once a pod wants its claim, and deletes them with their claims.</summary>
internal sealed class Claims
{
    private const string Storage = "persistentvolumeclaims";
    private const string Controller = "persistentvolume-controller";
    private const string Selected = "volume.kubernetes.io/selected-node";
    private readonly Core core;
    private readonly Action<ObjectKey> sync;

    public Claims(Core core)
    {
        this.core = core;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage != Storage)
                return;
            if (change.Type == ChangeType.Deleted)
                Release(change.Object);
            else if (change.Object.Json.Text("status", "phase") != "Bound")
                core.Queue.Add(sync, change.Object.Key, core.Between(0.3, 1.5));
            else if (Grown(change.Object))
                core.Queue.Add(sync, change.Object.Key, core.Between(2, 4));
        };
    }

    /// <summary>Tells that a pod waits for a claim.</summary>
    public static void Want(Core core, StoredObject claim)
    {
        if (claim.Json.Text("metadata", "annotations", Selected) is null)
            core.Store.Change(claim.Key, json => json.Set("any", "metadata", "annotations", Selected));
    }

    public static bool CanProvision(Core core, StoredObject claim) =>
        core.Store.Find("storageclasses.storage.k8s.io", "", claim.Json.Text("spec", "storageClassName") ?? "") is not null || claim.Json.Text("status", "phase") == "Bound";

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { } claim)
            return;
        if (claim.Json.Text("status", "phase") == "Bound")
        {
            Grow(claim);
            return;
        }

        var className = claim.Json.Text("spec", "storageClassName") ?? "";
        if (core.Store.Find("storageclasses.storage.k8s.io", "", className) is not { } storageClass)
        {
            core.Events.Warning(claim, "ProvisioningFailed", $"storageclass.storage.k8s.io \"{className}\" not found", Controller);
            core.Queue.Add(sync, key, 45);
            return;
        }

        if (claim.Json.Text("metadata", "annotations", Selected) is null && storageClass.Json.Text("volumeBindingMode") == "WaitForFirstConsumer")
        {
            core.Events.Normal(claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding", Controller);
            return;
        }

        Bind(claim, storageClass);
    }

    private void Bind(StoredObject claim, StoredObject storageClass)
    {
        var size = claim.Json.Text("spec", "resources", "requests", "storage") ?? "1Gi";
        var name = $"pvc-{claim.Uid}";
        var modes = claim.Json.At("spec", "accessModes");
        core.Store.Add("persistentvolumes", new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["annotations"] = new JsonObject { ["pv.kubernetes.io/provisioned-by"] = storageClass.Json.Text("provisioner") }, ["finalizers"] = new JsonArray("kubernetes.io/pv-protection") },
            ["spec"] = new JsonObject
            {
                ["capacity"] = new JsonObject { ["storage"] = size },
                ["csi"] = new JsonObject { ["driver"] = storageClass.Json.Text("provisioner"), ["volumeHandle"] = $"vol-{claim.Uid[..8]}", ["fsType"] = "ext4" },
                ["accessModes"] = modes?.DeepClone(),
                ["claimRef"] = new JsonObject { ["kind"] = "PersistentVolumeClaim", ["namespace"] = claim.Namespace, ["name"] = claim.Name, ["uid"] = claim.Uid, ["apiVersion"] = "v1" },
                ["persistentVolumeReclaimPolicy"] = storageClass.Json.Text("reclaimPolicy") ?? "Delete",
                ["storageClassName"] = storageClass.Name,
                ["volumeMode"] = "Filesystem",
            },
            ["status"] = new JsonObject { ["phase"] = "Bound" },
        });
        core.Events.Normal(claim, "ProvisioningSucceeded", $"Successfully provisioned volume {name}", storageClass.Json.Text("provisioner") ?? "");
        core.Store.Change(claim.Key, json =>
        {
            json.Set(name, "spec", "volumeName");
            json.Set("yes", "metadata", "annotations", "pv.kubernetes.io/bind-completed");
            json["status"] = new JsonObject { ["phase"] = "Bound", ["accessModes"] = modes?.DeepClone(), ["capacity"] = new JsonObject { ["storage"] = size } };
        });
    }

    private static bool Grown(StoredObject claim) => Amount.Parse(claim.Json.Text("spec", "resources", "requests", "storage")) > Amount.Parse(claim.Json.Text("status", "capacity", "storage"));

    private void Grow(StoredObject claim)
    {
        var size = claim.Json.Text("spec", "resources", "requests", "storage");
        core.Store.Change(new ObjectKey("persistentvolumes", "", claim.Json.Text("spec", "volumeName") ?? ""), json => json.Set(size, "spec", "capacity", "storage"));
        core.Store.Change(claim.Key, json => json.Set(size, "status", "capacity", "storage"));
        core.Events.Normal(claim, "FileSystemResizeSuccessful", "MountVolume.NodeExpandVolume succeeded for volume \"" + claim.Json.Text("spec", "volumeName") + "\"", "kubelet");
    }

    private void Release(StoredObject claim)
    {
        var key = new ObjectKey("persistentvolumes", "", claim.Json.Text("spec", "volumeName") ?? "");
        if (core.Store.Find(key) is not { } volume)
            return;
        if (volume.Json.Text("spec", "persistentVolumeReclaimPolicy") == "Delete")
            core.Agenda.After(core.Between(1, 3), () => { if (core.Store.Find(key) is { } gone) core.Store.Remove(gone); });
        core.Store.Change(key, json => json.Set("Released", "status", "phase"));
    }
}
