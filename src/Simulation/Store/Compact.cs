using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>Writes an object into the bytes that it is kept in.</summary>
internal static class Compact
{
    private static readonly string[] MetadataOrder =
        ["name", "generateName", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields"];

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static JsonElement Of(JsonObject json)
    {
        buffer ??= new ArrayBufferWriter<byte>(8192);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Api.Answer.WriterOptions))
            Write(writer, json);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonObject json)
    {
        writer.WriteStartObject();
        if (json["metadata"] is JsonObject metadata)
            Metadata(writer, metadata);
        foreach (var (name, value) in json)
        {
            if (name != "metadata")
                Field(writer, name, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>In the order in which the API server writes it.</summary>
    private static void Metadata(Utf8JsonWriter writer, JsonObject metadata)
    {
        writer.WriteStartObject("metadata"u8);
        foreach (var name in MetadataOrder)
        {
            if (metadata[name] is { } value)
                Field(writer, name, value);
        }

        foreach (var (name, value) in metadata)
        {
            if (!MetadataOrder.Contains(name))
                Field(writer, name, value);
        }

        writer.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
