using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dashboard.Services.Cluster.Kubernetes.Reading;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Watching;

/// <summary>Reads the events of a watch. A line that is no event throws <see cref="JsonException"/>.</summary>
internal sealed class WatchEvents<T>(ItemReader<T> items)
{
    private static readonly ListHead NoHead = new();

    public static WatchEvent Split(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var type = "";
        ReadOnlySpan<byte> json = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A watch event is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            var isObject = reader.ValueTextEquals("object"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isType)
                type = reader.GetString() ?? "";
            reader.Skip();
            if (isObject)
                json = line[start..(int)reader.BytesConsumed];
        }

        return new(type, json);
    }

    /// <summary>The changed item; false where the event carries none.</summary>
    public bool TryReadItem(WatchEvent change, [MaybeNullWhen(false)] out T item)
    {
        item = default;
        var reader = new Utf8JsonReader(change.Object);
        if (!items.AsTable)
            return reader.Read() && items.TryRead(ref reader, NoHead, isRow: false, out item);

        // One row in a table of its own; of a server without tables, the object itself.
        var rows = reader;
        while (rows.Read() && rows.CurrentDepth <= 1)
        {
            if (rows.TokenType != JsonTokenType.PropertyName)
                continue;
            if (rows.ValueTextEquals("rows"u8))
                return rows.Read() && rows.TokenType == JsonTokenType.StartArray && rows.Read() && rows.TokenType == JsonTokenType.StartObject
                    && items.TryRead(ref rows, NoHead, isRow: true, out item);
            rows.Skip();
        }

        return reader.Read() && items.TryRead(ref reader, NoHead, isRow: false, out item);
    }

    /// <summary>The version up to which a bookmark says that nothing was missed; null where it does not say.</summary>
    public static string? BookmarkVersion(WatchEvent bookmark)
    {
        var element = Parse(bookmark);
        var version = element.Text("metadata", "resourceVersion");
        return string.IsNullOrEmpty(version)
            ? element.Items("rows").Select(row => row.Text("object", "metadata", "resourceVersion")).FirstOrDefault(found => !string.IsNullOrEmpty(found))
            : version;
    }

    public static JsonElement Parse(WatchEvent change)
    {
        var reader = new Utf8JsonReader(change.Object);
        return JsonElement.ParseValue(ref reader);
    }
}
