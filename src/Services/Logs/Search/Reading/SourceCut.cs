using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>A document's source of its own, with long texts cut.</summary>
internal sealed record SourceCut(JsonElement Source, IReadOnlyDictionary<string, int> Lengths)
{
    private static readonly Dictionary<string, int> None = [];

    /// <param name="source">Lives as long as the answer that it is from.</param>
    /// <param name="longest">Characters of a text; null keeps everything.</param>
    public static SourceCut Of(JsonElement source, int? longest)
    {
        // A document without a text longer than that is most of them.
        if (longest is not { } limit || JsonMarshal.GetRawUtf8Value(source).Length <= limit)
            return new(source.Clone(), None);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true, MaxDepth = 1000 }))
            Write(source, "", writer, limit, lengths);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new() { MaxDepth = 1000 });
        return new(document.RootElement.Clone(), lengths);
    }

    private static void Write(JsonElement value, string path, Utf8JsonWriter writer, int limit, Dictionary<string, int> lengths)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", writer, limit, lengths);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(item, path, writer, limit, lengths);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when JsonMarshal.GetRawUtf8Value(value).Length > limit + 2 && value.GetString() is { } text && text.Length > limit:
                // A pair of surrogates is not torn apart.
                var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
                writer.WriteStringValue(text.AsSpan(0, end));
                lengths[path] = text.Length;
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
