using System.Buffers;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Yaml;

/// <summary>An object as YAML, as its page shows it.</summary>
public static class ObjectYaml
{
    /// <param name="managedFields">Whether to keep the long record of who set which field.</param>
    public static string Write(JsonElement json, bool managedFields) => YamlText.Write(managedFields || json.At("metadata", "managedFields") is null ? json : WithoutManagedFields(json));

    private static JsonElement WithoutManagedFields(JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject())
            {
                if (property.Name != "metadata")
                {
                    property.WriteTo(writer);
                    continue;
                }

                writer.WriteStartObject(property.Name);
                foreach (var field in property.Value.EnumerateObject().Where(field => field.Name != "managedFields"))
                    field.WriteTo(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
