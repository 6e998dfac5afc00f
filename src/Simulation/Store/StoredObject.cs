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
    private IReadOnlyDictionary<string, string>? labels;
    private JsonObject? json;
    private Owner? controller;
    private bool controllerIsRead;

    public StoredObject(string storage, JsonObject json)
        : this(storage, Compact.Of(json), null)
    {
    }

    /// <param name="storage">Where it lies, as <see cref="Resource.Storage"/> names it.</param>
    /// <param name="element">The object in the order of <see cref="Compact"/>.</param>
    /// <param name="previous">The version before, whose name and uid are used again; null where there is none.</param>
    public StoredObject(string storage, JsonElement element, StoredObject? previous)
    {
        Storage = storage;
        Element = element;
        var metadata = element.GetProperty("metadata"u8);
        Name = metadata.Text("name"u8, previous?.Name);
        Namespace = metadata.Text("namespace"u8, previous?.Namespace);
        Uid = metadata.Text("uid"u8, previous?.Uid);
        Version = metadata.Whole("resourceVersion"u8);
        Created = metadata.TryGetProperty("creationTimestamp"u8, out var created) && created.ValueKind == JsonValueKind.String && created.TryGetDateTimeOffset(out var time) ? time : default;
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

    public JsonObject Json => json ??= View();

    public IReadOnlyDictionary<string, string> Labels => labels ??= Element.GetProperty("metadata"u8).Map("labels"u8);

    public ObjectKey Key => new(Storage, Namespace, Name);

    /// <summary>The controller among its owners.</summary>
    public Owner? Controller
    {
        get
        {
            if (!controllerIsRead)
            {
                controller = Owner.ControllerOf(Element);
                controllerIsRead = true;
            }

            return controller;
        }
    }

    /// <summary>A copy to change and put back.</summary>
    public JsonObject Edit() => JsonObject.Create(Element)!;

    /// <summary>The nodes for one reading: unlike <see cref="Json"/> they are not kept, which counts where thousands are read at once.</summary>
    public JsonObject View() => json ?? JsonObject.Create(Element)!;

    /// <summary>Gives back the memory of what was opened; it opens again where it is read.</summary>
    public void Close()
    {
        json = null;
        labels = null;
    }

    public bool Equals(JsonElement other) => JsonMarshal.GetRawUtf8Value(Element).SequenceEqual(JsonMarshal.GetRawUtf8Value(other));
}
