using System.Text.Json;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>Writes the fields of a line that is a JSON object.</summary>
internal sealed class JsonFields(Utf8JsonWriter writer, IReadOnlySet<string> without, FieldReport report)
{
    public static bool LooksLike(ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim(" \t"u8);
        return trimmed.Length > 2 && trimmed[0] == '{' && trimmed[^1] == '}';
    }

    /// <summary>The caller's writer stands within the document's object. Throws <see cref="InvalidOperationException"/> where a text holds half a character.</summary>
    public void Write(JsonElement line)
    {
        foreach (var property in line.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && Levels.IsField(property.Name))
                report.Level ??= property.Value.ToString();
            if (property.NameEquals("level"u8))
                continue;
            var name = FieldNames.OfRoot(property.Name);
            if (name is not null && without.Contains(name))
                report.Refused.Add(name);
            else if (name is null || !Writes(name, property.Value, report.Names, depth: 1))
                report.LeftOut++;
        }
    }

    private bool Writes(string name, JsonElement value, HashSet<string> siblings, int depth)
    {
        if (report.Count >= FieldLimits.Fields || !siblings.Add(name))
            return false;
        writer.WritePropertyName(name);
        WriteValue(value, depth);
        return true;
    }

    private void WriteValue(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth < FieldLimits.Depth:
                WriteObject(value, depth + 1);
                return;
            case JsonValueKind.Array when depth < FieldLimits.Depth:
                WriteArray(value, depth + 1);
                return;
            case JsonValueKind.Object or JsonValueKind.Array:
                WriteText(value.GetRawText());
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!);
                break;
            default:
                value.WriteTo(writer);
                break;
        }

        report.Count++;
    }

    private void WriteObject(JsonElement value, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            if (FieldNames.Of(property.Name) is not { } name || !Writes(name, property.Value, names, depth))
                report.LeftOut++;
        }

        writer.WriteEndObject();
    }

    private void WriteArray(JsonElement value, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
        {
            if (report.Count < FieldLimits.Fields)
                WriteValue(item, depth);
            else
                report.LeftOut++;
        }

        writer.WriteEndArray();
    }

    private void WriteText(string text) => writer.WriteStringValue(text.Length <= FieldLimits.ValueLength ? text : string.Concat(text.AsSpan(0, FieldLimits.ValueLength - 1), "…"));
}
