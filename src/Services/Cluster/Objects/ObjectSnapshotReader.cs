using System.Buffers;
using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Secrets;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

/// <summary>Makes snapshots of what the server answered; those of secrets without their values.</summary>
internal static class ObjectSnapshotReader
{
    public static ObjectSnapshot Read(ApiResource resource, ResourceRef reference, JsonElement json)
    {
        var whole = Name(resource, json);
        if (resource.Type is { Group: "", Plural: "secrets" })
            whole = SecretMask.Apply(whole);
        return new ObjectSnapshot(resource, reference, ObjectMetadataReader.Read(whole), whole);
    }

    /// <summary>The items of a list carry neither <c>apiVersion</c> nor <c>kind</c>: the list says it once for all. And both belong first, as everybody writes them.</summary>
    public static JsonElement Name(ApiResource resource, JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", resource.Type.ApiVersion);
            writer.WriteString("kind", resource.Kind);
            foreach (var property in json.Entries().Where(property => property.Name is not ("apiVersion" or "kind")))
                property.WriteTo(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
