using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Writes stored objects in the representation that was asked for.</summary>
internal static class ObjectWriter
{
    /// <summary>A whole object. In lists, built-in kinds carry no kind and apiVersion, as the API server writes them.</summary>
    public static void Full(Utf8JsonWriter writer, Resource resource, StoredObject item, bool inList = false)
    {
        writer.WriteStartObject();
        if (!inList || resource.Custom is not null)
            Type(writer, resource.Kind, resource.GroupVersion);
        if (Conversion.IsStoredForm(resource))
        {
            foreach (var field in item.Element.EnumerateObject())
                field.WriteTo(writer);
        }
        else
        {
            foreach (var (name, value) in Conversion.FromStored(resource, item.Json))
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    public static void Metadata(Utf8JsonWriter writer, StoredObject item)
    {
        writer.WriteStartObject();
        Type(writer, "PartialObjectMetadata", "meta.k8s.io/v1");
        writer.WritePropertyName("metadata");
        item.Element.GetProperty("metadata"u8).WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>An object on its own.</summary>
    public static JsonObject Whole(Resource resource, JsonObject json)
    {
        var whole = new JsonObject { ["kind"] = resource.Kind, ["apiVersion"] = resource.GroupVersion };
        foreach (var (name, value) in Conversion.FromStored(resource, json))
            whole[name] = value?.DeepClone();
        return whole;
    }

    public static void Type(Utf8JsonWriter writer, string kind, string apiVersion)
    {
        writer.WriteString("kind"u8, kind);
        writer.WriteString("apiVersion"u8, apiVersion);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
