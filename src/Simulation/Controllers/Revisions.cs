using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Controller revisions: the templates that stateful and daemon sets had.</summary>
internal static class Revisions
{
    public const string Storage = "controllerrevisions.apps";

    /// <summary>The name of the present template's revision, made where it is new.</summary>
    public static string Ensure(Core core, StoredObject owner, Resource kind)
    {
        var hash = TemplateHash.Of(owner.Json.At("spec", "template"));
        var name = $"{owner.Name}-{hash}";
        if (core.Store.Find(Storage, owner.Namespace, name) is not null)
            return name;
        var last = core.Store.Owned(owner.Uid, Storage).Select(item => item.Json.Count("revision")).DefaultIfEmpty(0).Max();
        core.Store.Add(Storage, new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["namespace"] = owner.Namespace,
                ["labels"] = new JsonObject { ["controller.kubernetes.io/hash"] = hash },
                ["ownerReferences"] = new JsonArray(PodFactory.OwnerReference(owner, kind)),
            },
            ["data"] = new JsonObject { ["spec"] = new JsonObject { ["template"] = owner.Json.At("spec", "template")?.DeepClone() } },
            ["revision"] = last + 1,
        });
        return name;
    }
}
