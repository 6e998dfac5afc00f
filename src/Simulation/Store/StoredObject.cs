using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>
/// An object at one resource version, without kind and apiVersion. It is kept as its bytes, in the API server's order, and opened into
/// nodes only where they are read: built node by node it would take several times the memory. Its nodes are shared by all readers and must not be changed.
/// </summary>
internal sealed class StoredObject
{
    private Dictionary<string, string>? labels;
    private JsonObject? json;

    public StoredObject(string storage, JsonObject json)
        : this(storage, Compact.Of(json))
    {
    }

    public StoredObject(string storage, JsonElement element)
    {
        Storage = storage;
        Element = element;
        var metadata = element.GetProperty("metadata"u8);
        Name = Text(metadata, "name"u8);
        Namespace = Text(metadata, "namespace"u8);
        Uid = Text(metadata, "uid"u8);
        Version = long.TryParse(Text(metadata, "resourceVersion"u8), CultureInfo.InvariantCulture, out var version) ? version : 0;
        Created = DateTimeOffset.TryParse(Text(metadata, "creationTimestamp"u8), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : default;
        Deleting = metadata.TryGetProperty("deletionTimestamp"u8, out _);
    }

    public string Storage { get; }
    public JsonElement Element { get; }
    public string Name { get; }
    public string Namespace { get; }
    public string Uid { get; }
    public long Version { get; }
    public DateTimeOffset Created { get; }
    public bool Deleting { get; }

    public JsonObject Json => json ??= JsonObject.Create(Element)!;

    public IReadOnlyDictionary<string, string> Labels => labels ??= Json.Map("metadata", "labels");

    public ObjectKey Key => new(Storage, Namespace, Name);

    /// <summary>The uid of the controller among its owners.</summary>
    public string? ControllerUid => Controller?.Text("uid");

    public JsonNode? Controller => Json.Items("metadata", "ownerReferences").FirstOrDefault(owner => owner.Flag("controller"));

    /// <summary>A copy to change and put back.</summary>
    public JsonObject Edit() => JsonObject.Create(Element)!;

    public bool Equals(JsonElement other) => JsonMarshal.GetRawUtf8Value(Element).SequenceEqual(JsonMarshal.GetRawUtf8Value(other));

    /// <summary>Whether another state wants the same.</summary>
    public bool HasSpecOf(JsonElement other)
    {
        var has = Element.TryGetProperty("spec"u8, out var mine);
        return other.TryGetProperty("spec"u8, out var spec) ? has && JsonMarshal.GetRawUtf8Value(mine).SequenceEqual(JsonMarshal.GetRawUtf8Value(spec)) : !has;
    }

    private static string Text(JsonElement metadata, ReadOnlySpan<byte> name) =>
        metadata.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
