using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Simulation.Store;

/// <summary>
/// Writes an object into the bytes that it is kept in. Metadata and the rest are written apart: a change is first compared with what is
/// there, and then only the metadata is written again, with its new version.
/// </summary>
internal sealed class Compact
{
    private static readonly string[] MetadataOrder =
        ["name", "generateName", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields"];

    [ThreadStatic]
    private static Compact? shared;

    private readonly ArrayBufferWriter<byte> head = new(2048);
    private readonly ArrayBufferWriter<byte> body = new(8192);
    private readonly ArrayBufferWriter<byte> whole = new(8192);
    private (int Start, int End) spec;

    /// <summary>The spec as it was written last; empty where there is none.</summary>
    public ReadOnlySpan<byte> Spec => body.WrittenSpan[spec.Start..spec.End];

    public static JsonElement Of(JsonObject json)
    {
        var compact = Write(json);
        return JsonElement.Parse(compact.Whole());
    }

    /// <summary>Writes an object into this thread's buffers, which the next call uses again.</summary>
    public static Compact Write(JsonObject json)
    {
        var compact = shared ??= new Compact();
        compact.Head(json);
        compact.Body(json);
        return compact;
    }

    /// <summary>Writes the metadata anew, in the order in which the API server writes it.</summary>
    public void Head(JsonObject json)
    {
        head.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(head, Api.Answer.WriterOptions);
        if (json["metadata"] is JsonObject metadata)
        {
            writer.WriteStartObject();
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
    }

    /// <summary>All of it, until the next call on this thread.</summary>
    public ReadOnlySpan<byte> Whole()
    {
        whole.ResetWrittenCount();
        whole.Write("{"u8);
        if (head.WrittenCount > 0)
        {
            whole.Write("\"metadata\":"u8);
            whole.Write(head.WrittenSpan);
            if (body.WrittenCount > 2)
                whole.Write(","u8);
        }

        whole.Write(body.WrittenSpan[1..]);
        return whole.WrittenSpan;
    }

    private void Body(JsonObject json)
    {
        body.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(body, Api.Answer.WriterOptions);
        spec = default;
        writer.WriteStartObject();
        foreach (var (name, value) in json)
        {
            if (name == "metadata")
                continue;
            writer.WritePropertyName(name);
            var start = (int)(writer.BytesCommitted + writer.BytesPending);
            Value(writer, value);
            if (name == "spec")
                spec = (start, (int)(writer.BytesCommitted + writer.BytesPending));
        }

        writer.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    private static void Value(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
