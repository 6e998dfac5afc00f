using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Columns.Codecs;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>An answer: JSON that is written when its form is known (pretty, filtered), or text.</summary>
internal sealed class RestResponse
{
    private readonly Action<Utf8JsonWriter, FilterPath?>? json;
    private readonly ReadOnlyMemory<byte> bytes;

    private RestResponse(int status, string contentType, Action<Utf8JsonWriter, FilterPath?>? json, ReadOnlyMemory<byte> bytes)
    {
        Status = status;
        ContentType = contentType;
        this.json = json;
        this.bytes = bytes;
    }

    public int Status { get; }

    public string ContentType { get; }

    public bool IsJson => json is not null;

    public static RestResponse Json(Action<Utf8JsonWriter> write, int status = 200) => Json((writer, _) => write(writer), status);

    /// <param name="write">Writes the whole answer, but may leave out what the filter drops.</param>
    public static RestResponse Json(Action<Utf8JsonWriter, FilterPath?> write, int status = 200)
        => new(status, "application/json; charset=UTF-8", write, default);

    public static RestResponse Json(JsonNode node, int status = 200) => Json(writer => node.WriteTo(writer), status);

    /// <summary><c>{"acknowledged": true}</c></summary>
    public static RestResponse Acknowledged() => Json(new JsonObject { ["acknowledged"] = true });

    public static RestResponse Text(string text, int status = 200)
        => new(status, "text/plain; charset=UTF-8", null, Encoding.UTF8.GetBytes(text));

    public static RestResponse Bytes(ReadOnlyMemory<byte> bytes, string contentType, int status = 200) => new(status, contentType, null, bytes);

    public static RestResponse Empty(int status) => Text("", status);

    /// <summary>The bytes of an answer that is written.</summary>
    public ReadOnlyMemory<byte> Body => json is null ? bytes : throw new InvalidOperationException("The answer is not written yet.");

    /// <summary>The answer as bytes, in the form that the request asks for.</summary>
    public RestResponse Written(bool pretty, FilterPath? filter)
    {
        if (json is null)
            return this;
        using var output = new ByteBuffer(4096);
        Write(output, json, pretty, filter);
        return Bytes(output.Span.ToArray(), ContentType, Status);
    }

    private static void Write(ByteBuffer output, Action<Utf8JsonWriter, FilterPath?> json, bool pretty, FilterPath? filter)
    {
        if (filter is null)
        {
            WriteJson(output, pretty, writer => json(writer, null));
            return;
        }

        using var buffer = new ByteBuffer(4096);
        WriteJson(buffer, false, writer => json(writer, filter));
        using var document = JsonDocument.Parse(buffer.Memory, new JsonDocumentOptions { MaxDepth = 1000 });
        WriteJson(output, pretty, writer => filter.Write(document.RootElement, writer));
    }

    private static void WriteJson(IBufferWriter<byte> output, bool pretty, Action<Utf8JsonWriter> write)
    {
        var options = new JsonWriterOptions
        {
            Indented = pretty,
            MaxDepth = 1000,
            SkipValidation = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var writer = new Utf8JsonWriter(output, options);
        write(writer);
        writer.Flush();
        if (pretty)
            output.Write("\n"u8);
    }
}
