using System.Text.Json;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary><c>stored_fields</c> of a document: their values, taken from the source. Nothing is stored beside it.</summary>
internal static class StoredFieldValues
{
    public static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> source, IReadOnlyList<string> names)
    {
        using var document = JsonDocument.Parse(source, new JsonDocumentOptions { MaxDepth = 1000 });
        var found = names.Select(name => (name, Values: Values(document.RootElement, name).ToArray())).Where(pair => pair.Values.Length > 0).ToArray();
        if (found.Length == 0)
            return;
        writer.WriteStartObject("fields");
        foreach (var (name, values) in found)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
                value.WriteTo(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<JsonElement> Values(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(item => Values(item, path));
        if (path.Length == 0)
            return element.ValueKind is JsonValueKind.Object or JsonValueKind.Null ? [] : [element];
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.EnumerateObject()
            .Where(member => path == member.Name || path.StartsWith(member.Name + ".", StringComparison.Ordinal))
            .SelectMany(member => Values(member.Value, path.Length == member.Name.Length ? "" : path[(member.Name.Length + 1)..]));
    }
}
