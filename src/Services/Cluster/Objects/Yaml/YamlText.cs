using System.Text;
using System.Text.Json;

namespace Dashboard.Services.Cluster.Objects.Yaml;

/// <summary>
/// Writes JSON as YAML 1.2 the way kubectl lays it out, in the order of the server. A string keeps its quotes exactly where a YAML 1.1 or 1.2 reader
/// would take it for something else.
/// </summary>
public static class YamlText
{
    public static string Write(JsonElement json)
    {
        var text = new StringBuilder();
        WriteRoot(text, json);
        return text.ToString();
    }

    private static void WriteRoot(StringBuilder text, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any())
            WriteObject(text, json, 0, startsLine: true);
        else if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0)
            WriteArray(text, json, 0);
        else
            WriteScalar(text.Append(""), json, 0);
    }

    private static void WriteObject(StringBuilder text, JsonElement json, int indent, bool startsLine)
    {
        foreach (var property in json.EnumerateObject())
        {
            // The first property of an object in a list stands on the line of its dash.
            if (startsLine)
                text.Append(' ', indent);
            startsLine = true;
            text.Append(YamlScalar.WriteKey(property.Name)).Append(':');
            WriteValue(text, property.Value, indent, inList: false);
        }
    }

    private static void WriteArray(StringBuilder text, JsonElement json, int indent)
    {
        foreach (var item in json.EnumerateArray())
        {
            text.Append(' ', indent).Append('-');
            if (item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Any())
                WriteObject(text.Append(' '), item, indent + 2, startsLine: false);
            else
                WriteValue(text, item, indent, inList: true);
        }
    }

    private static void WriteValue(StringBuilder text, JsonElement value, int indent, bool inList)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                WriteObject(text.Append('\n'), value, indent + 2, startsLine: true);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                // As kubectl does: a list below a key is not indented, a list in a list is.
                WriteArray(text.Append('\n'), value, inList ? indent + 2 : indent);
                break;
            default:
                WriteScalar(text.Append(' '), value, indent + 2);
                break;
        }
    }

    private static void WriteScalar(StringBuilder text, JsonElement value, int indent)
    {
        text.Append(value.ValueKind switch
        {
            JsonValueKind.Object => "{}",
            JsonValueKind.Array => "[]",
            JsonValueKind.String => YamlScalar.Write(value.GetString()!, indent),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.GetRawText(),
            _ => "null",
        });
        text.Append('\n');
    }
}
