using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>An object at one resource version. Its JSON (without kind and apiVersion) is shared by all readers and must not be changed.</summary>
internal sealed class StoredObject(string storage, JsonObject json)
{
    private Dictionary<string, string>? labels;

    public string Storage { get; } = storage;
    public JsonObject Json { get; } = json;
    public string Name { get; } = json.Text("metadata", "name") ?? "";
    public string Namespace { get; } = json.Text("metadata", "namespace") ?? "";
    public string Uid { get; } = json.Text("metadata", "uid") ?? "";
    public long Version { get; } = long.Parse(json.Text("metadata", "resourceVersion") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
    public DateTimeOffset Created { get; } = json.Time("metadata", "creationTimestamp") ?? default;
    public bool Deleting { get; } = json.At("metadata", "deletionTimestamp") is not null;

    public IReadOnlyDictionary<string, string> Labels => labels ??= Json.Map("metadata", "labels");

    public ObjectKey Key => new(Storage, Namespace, Name);

    /// <summary>The uid of the controller among its owners.</summary>
    public string? ControllerUid => Controller?.Text("uid");

    public JsonNode? Controller => Json.Items("metadata", "ownerReferences").FirstOrDefault(owner => owner.Flag("controller"));

    /// <summary>A copy to change and put back.</summary>
    public JsonObject Edit() => Json.Copy();
}
