using System.Text.Json.Nodes;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Store;

/// <summary>What the server serves now: the built-in resources and those of the custom resource definitions in the store.</summary>
internal sealed class ResourceCatalog
{
    private readonly Lock gate = new();
    private IReadOnlyList<Resource> all = BuiltInResources.All;

    public ResourceCatalog(ObjectStore store) => store.Changed += change =>
    {
        if (change.Object.Storage == "customresourcedefinitions.apiextensions.k8s.io")
            Define(store);
    };

    public IReadOnlyList<Resource> All => all;

    /// <summary>Counts up when resources come or go: the key of what is derived from them.</summary>
    public int Generation { get; private set; }

    public Resource? Find(string group, string version, string plural) =>
        all.FirstOrDefault(resource => resource.Plural == plural && resource.Group == group && resource.Version == version);

    /// <summary>The preferred version of a kind.</summary>
    public Resource? ByKind(string group, string kind) => all.FirstOrDefault(resource => resource.Kind == kind && resource.Group == group && !resource.IsMetrics);

    public Resource? ByStorage(string storage) => all.FirstOrDefault(resource => resource.Storage == storage);

    private void Define(ObjectStore store)
    {
        var custom = store.Of("customresourcedefinitions.apiextensions.k8s.io").All.SelectMany(definition => Versions(definition.Json));
        lock (gate)
        {
            all = [.. BuiltInResources.All, .. custom];
            Generation++;
        }
    }

    private static IEnumerable<Resource> Versions(JsonObject definition)
    {
        foreach (var version in definition.Items("spec", "versions").Where(version => version.Flag("served")))
        {
            var hasStatus = version.At("subresources", "status") is not null;
            var replicas = version.Text("subresources", "scale", "specReplicasPath");
            string[] subresources = [.. hasStatus ? ["status"] : Array.Empty<string>(), .. replicas is null ? Array.Empty<string>() : ["scale"]];
            yield return new Resource
            {
                Group = definition.Text("spec", "group") ?? "",
                Version = version.Text("name") ?? "v1",
                Plural = definition.Text("spec", "names", "plural") ?? "",
                Singular = definition.Text("spec", "names", "singular") ?? "",
                Kind = definition.Text("spec", "names", "kind") ?? "",
                Namespaced = definition.Text("spec", "scope") == "Namespaced",
                ShortNames = [.. definition.Items("spec", "names", "shortNames").Select(name => name.Scalar()!)],
                Categories = [.. definition.Items("spec", "names", "categories").Select(name => name.Scalar()!)],
                Verbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"],
                Subresources = subresources,
                Custom = new CustomVersion(Columns(version), version.At("schema", "openAPIV3Schema") as JsonObject, hasStatus, replicas),
            };
        }
    }

    private static List<(Column, string)> Columns(JsonNode version)
    {
        var columns = version.Items("additionalPrinterColumns")
            .Select(column => (new Column(column.Text("name") ?? "", column.Text("type") ?? "string", column.Text("format") ?? "", column.Count("priority"), column.Text("description") ?? ""), column.Text("jsonPath") ?? ""))
            .ToList();
        return columns.Count > 0 ? columns : [(Column.Parse("Age:date"), ".metadata.creationTimestamp")];
    }
}
