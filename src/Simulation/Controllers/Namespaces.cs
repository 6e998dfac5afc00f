using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Gives new namespaces what each has, and empties those that end.</summary>
internal sealed class Namespaces
{
    private const string Storage = "namespaces";
    private readonly Core core;
    private readonly ResourceCatalog catalog;

    public Namespaces(Core core, ResourceCatalog catalog)
    {
        this.core = core;
        this.catalog = catalog;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type == ChangeType.Added)
                core.Queue.Add(Furnish, change.Object.Key, 0);
            else if (change.Object.Storage == Storage && change.Type == ChangeType.Modified && change.Object.Deleting && change.Previous is { Deleting: false })
                core.Queue.Add(Empty, change.Object.Key, core.Between(0.5, 1));
        };
    }

    private void Furnish(ObjectKey key)
    {
        if (core.Store.Find("serviceaccounts", key.Name, "default") is null)
            core.Store.Add("serviceaccounts", new JsonObject { ["metadata"] = new JsonObject { ["name"] = "default", ["namespace"] = key.Name } });
        if (core.Store.Find("configmaps", key.Name, "kube-root-ca.crt") is null)
        {
            core.Store.Add("configmaps", new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = "kube-root-ca.crt", ["namespace"] = key.Name, ["annotations"] = new JsonObject { ["kubernetes.io/description"] = "Contains a CA bundle that can be used to verify the kube-apiserver." } },
                ["data"] = new JsonObject { ["ca.crt"] = "-----BEGIN CERTIFICATE-----\nMIIB (a certificate of the demo)\n-----END CERTIFICATE-----\n" },
            });
        }
    }

    private void Empty(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: true })
            return;
        var left = new List<StoredObject>();
        foreach (var resource in catalog.All.Where(resource => resource.Namespaced && !resource.IsMetrics).Select(resource => resource.Storage).Distinct())
        {
            foreach (var item in core.Store.Of(resource).Snapshot(key.Name))
            {
                if (!item.Deleting)
                    Deletion.Start(core, item);
                if (core.Store.Find(item.Key) is { } still)
                    left.Add(still);
            }
        }

        core.Store.Change(key, json => Conditions(json, left));
        if (left.Count > 0)
            core.Queue.Add(Empty, key, 3);
        else
            core.Store.Change(key, json => json.Set(null, "spec", "finalizers"));
    }

    private void Conditions(JsonObject json, List<StoredObject> left)
    {
        var held = left.Where(item => item.Json.Items("metadata", "finalizers").Any()).ToList();
        json.SetCondition("NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered", core.Now);
        json.SetCondition("NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "All legacy kube types successfully parsed", core.Now);
        json.SetCondition("NamespaceDeletionContentFailure", false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization", core.Now);
        var kinds = left.GroupBy(item => item.Storage).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{(group.Key.Contains('.', StringComparison.Ordinal) ? group.Key : group.Key + ".")} has {group.Count()} resource instances");
        json.SetCondition("NamespaceContentRemaining", left.Count > 0, left.Count > 0 ? "SomeResourcesRemain" : "ContentRemoved", left.Count > 0 ? $"Some resources are remaining: {string.Join(", ", kinds)}" : "All content successfully removed", core.Now);
        var finalizers = held.SelectMany(item => item.Json.Items("metadata", "finalizers")).GroupBy(item => item.Scalar()!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} in {group.Count()} resource instances");
        json.SetCondition("NamespaceFinalizersRemaining", held.Count > 0, held.Count > 0 ? "SomeFinalizersRemain" : "ContentHasNoFinalizers", held.Count > 0 ? $"Some content in the namespace has finalizers remaining: {string.Join(", ", finalizers)}" : "All content-preserving finalizers finished", core.Now);
    }
}
