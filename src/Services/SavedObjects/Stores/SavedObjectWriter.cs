using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Services.SavedObjects.Stores;

/// <summary>Writes a saved object as JSON: the same form in files, documents and exports. Versions are the store's and are left out.</summary>
internal static class SavedObjectWriter
{
    // It goes into files and requests, never into a page: Korean stays readable.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>One line, without an end of line.</summary>
    public static ReadOnlyMemory<byte> Line(SavedObject saved) => Write(saved, Compact);

    /// <summary>For people's eyes and diffs.</summary>
    public static ReadOnlyMemory<byte> Text(SavedObject saved) => Write(saved, Indented);

    public static long Size(SavedObject saved) => Line(saved).Length;

    /// <summary>False where a text or a name in it is no Unicode (half a surrogate pair, which JSON can say and UTF-8 cannot).</summary>
    public static bool CanWrite(JsonElement attributes)
    {
        try
        {
            using var json = new Utf8JsonWriter(Stream.Null, Compact);
            attributes.WriteTo(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Write(SavedObject saved, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
            Write(json, saved);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SavedObject saved)
    {
        json.WriteStartObject();
        json.WriteString("type", saved.Type);
        json.WriteString("id", saved.Id);
        json.WriteString("title", saved.Title);
        if (saved.Description.Length > 0)
            json.WriteString("description", saved.Description);
        json.WriteStartArray("tags");
        foreach (var tag in saved.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("owner", saved.Owner);
        json.WriteString("visibility", saved.Visibility == SavedObjectVisibility.Shared ? "shared" : "private");
        json.WriteNumber("schemaVersion", saved.SchemaVersion);
        json.WriteString("createdAt", Time(saved.CreatedAt));
        json.WriteString("updatedAt", Time(saved.UpdatedAt));
        json.WriteString("updatedBy", saved.UpdatedBy);
        WriteReferences(json, saved.References);
        json.WritePropertyName("attributes");
        saved.Attributes.WriteTo(json);
        json.WriteEndObject();
    }

    private static void WriteReferences(Utf8JsonWriter json, IReadOnlyList<SavedObjectReference> references)
    {
        json.WriteStartArray("references");
        foreach (var reference in references)
        {
            json.WriteStartObject();
            json.WriteString("type", reference.Type);
            json.WriteString("id", reference.Id);
            json.WriteString("name", reference.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
