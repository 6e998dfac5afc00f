using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Storage.Files;

/// <summary>An index's definition as its file keeps it.</summary>
internal static class DefinitionJson
{
    public static byte[] Write(LogIndex index)
    {
        using var stream = new MemoryStream();
        using (var output = new Utf8JsonWriter(stream))
        {
            output.WriteStartObject();
            output.WriteString("name", index.Name);
            output.WriteString("uuid", index.Uuid);
            output.WriteString("created", index.Created.ToString("O", CultureInfo.InvariantCulture));
            output.WriteBoolean("closed", index.IsClosed);
            output.WritePropertyName("mappings");
            MappingWriter.Write(index.Mapping, output);
            output.WriteStartObject("settings");
            foreach (var (name, value) in index.Settings)
            {
                output.WritePropertyName(name);
                value.WriteTo(output);
            }
            output.WriteEndObject();
            output.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Throws <see cref="DamagedBlockException"/> where the bytes are no definition.</summary>
    public static LogIndex Read(byte[] bytes)
    {
        try
        {
            var root = JsonElement.Parse(bytes);
            if (!MappingJson.Parse(root.GetProperty("mappings")).TryGet(out var mapping, out var failure))
                throw new DamagedBlockException($"the index's mapping cannot be read: {failure.Reason}");
            return new()
            {
                Name = root.GetProperty("name").GetString()!,
                Uuid = root.GetProperty("uuid").GetString()!,
                Created = DateTimeOffset.Parse(root.GetProperty("created").GetString()!, CultureInfo.InvariantCulture),
                IsClosed = root.GetProperty("closed").GetBoolean(),
                Mapping = mapping,
                Settings = root.GetProperty("settings").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new DamagedBlockException($"the index's definition cannot be read: {exception.Message}");
        }
    }
}
