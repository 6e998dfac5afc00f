using System.Text.Json;

namespace Dashboard.LogStore.Mapping;

/// <summary>Writes mappings as <c>GET _mapping</c> answers them.</summary>
public static class MappingWriter
{
    /// <summary>Writes the object with <c>properties</c> in it; <c>{}</c> for an empty mapping.</summary>
    public static void Write(IndexMapping mapping, Utf8JsonWriter output)
    {
        output.WriteStartObject();
        foreach (var (name, value) in mapping.Parameters)
        {
            output.WritePropertyName(name);
            if (name == "dynamic")
                output.WriteStringValue(value.ToString().ToLowerInvariant());
            else
                value.WriteTo(output);
        }
        WriteProperties(mapping.Root, output);
        output.WriteEndObject();
    }

    /// <summary>Writes one field with its multi-fields.</summary>
    public static void Write(FieldMapping field, Utf8JsonWriter output)
    {
        output.WriteStartObject();
        output.WriteString("type", field.Type);
        foreach (var (name, value) in field.Parameters)
        {
            output.WritePropertyName(name);
            value.WriteTo(output);
        }
        if (!field.MultiFields.IsEmpty)
        {
            output.WriteStartObject("fields");
            foreach (var (name, part) in field.MultiFields)
            {
                output.WritePropertyName(name);
                Write(part, output);
            }
            output.WriteEndObject();
        }
        output.WriteEndObject();
    }

    private static void WriteObject(ObjectMapping mapping, Utf8JsonWriter output)
    {
        output.WriteStartObject();
        if (mapping.IsNested)
            output.WriteString("type", "nested");
        else if (mapping.Properties.IsEmpty)
            output.WriteString("type", "object");
        if (mapping.Dynamic is { } dynamic)
            output.WriteString("dynamic", dynamic switch { DynamicMode.True => "true", DynamicMode.False => "false", _ => "strict" });
        if (!mapping.Enabled)
            output.WriteBoolean("enabled", false);
        WriteProperties(mapping, output);
        output.WriteEndObject();
    }

    private static void WriteProperties(ObjectMapping mapping, Utf8JsonWriter output)
    {
        if (mapping.Properties.IsEmpty)
            return;
        output.WriteStartObject("properties");
        foreach (var (name, node) in mapping.Properties)
        {
            output.WritePropertyName(name);
            if (node is FieldMapping field)
                Write(field, output);
            else
                WriteObject((ObjectMapping)node, output);
        }
        output.WriteEndObject();
    }
}
