using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Writes request bodies.</summary>
internal static class JsonBodies
{
    public static ReadOnlyMemory<byte> ToUtf8(this JsonNode body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            body.WriteTo(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>A node of its own: a node that is in one body cannot be in another.</summary>
    public static JsonNode ToNode(this JsonElement element) => JsonNode.Parse(element.GetRawText(), documentOptions: new() { MaxDepth = 512 })!;
}
