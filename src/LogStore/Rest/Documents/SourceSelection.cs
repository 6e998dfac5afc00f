using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Writes the parts of a document whose dotted paths a filter lets through. A path that names an object lets all of it through.</summary>
internal static class SourceSelection
{
    public static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> source, SourceFilter filter)
    {
        using var document = JsonDocument.Parse(source, new JsonDocumentOptions { MaxDepth = 1000 });
        WriteObject(writer, document.RootElement, "", filter, isIncluded: filter.Includes.Count == 0);
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement element, string prefix, SourceFilter filter, bool isIncluded)
    {
        writer.WriteStartObject();
        foreach (var member in element.EnumerateObject())
        {
            var path = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
            if (filter.Excludes.Any(pattern => WildcardPattern.Matches(pattern, path)))
                continue;
            var included = isIncluded || filter.Includes.Any(pattern => WildcardPattern.Matches(pattern, path));
            if (!included && !(IsContainer(member.Value) && HoldsAny(member.Value, path, filter)))
                continue;
            writer.WritePropertyName(member.Name);
            WriteValue(writer, member.Value, path, filter, included);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement element, string path, SourceFilter filter, bool isIncluded)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, element, path, filter, isIncluded);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray().Where(item => isIncluded || (IsContainer(item) && HoldsAny(item, path, filter))))
                    WriteValue(writer, item, path, filter, isIncluded);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static bool HoldsAny(JsonElement element, string path, SourceFilter filter) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member =>
        {
            var inner = $"{path}.{member.Name}";
            return filter.Includes.Any(pattern => WildcardPattern.Matches(pattern, inner)) || HoldsAny(member.Value, inner, filter);
        }),
        JsonValueKind.Array => element.EnumerateArray().Any(item => HoldsAny(item, path, filter)),
        _ => false,
    };

    private static bool IsContainer(JsonElement element) => element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
}
