using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>The last line of an export: how many objects it holds, and what is missing. An import passes it over.</summary>
internal static class ExportSummary
{
    private const string Name = "exportedCount";

    public static ReadOnlyMemory<byte> Write(ExportReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber(Name, report.Count);
            json.WriteStartArray("missing");
            foreach (var key in report.Missing)
            {
                json.WriteStartObject();
                json.WriteString("type", key.Type);
                json.WriteString("id", key.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static bool IsOne(string line) => IsOne(Encoding.UTF8.GetBytes(line));

    public static bool IsOne(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Name, out _) && !document.RootElement.TryGetProperty("type", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
