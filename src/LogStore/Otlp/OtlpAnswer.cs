using System.Buffers;
using System.Text.Json;
using Google.Protobuf;

namespace Dashboard.LogStore.Otlp;

/// <summary>An answer to an exporter, in the encoding that it wrote in.</summary>
/// <param name="Status">The HTTP status; exporters try again after 429, 502, 503 and 504 and after no other.</param>
internal sealed record OtlpAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";
    private const string Protobuf = "application/x-protobuf";

    // google.rpc.Code
    private const int InvalidArgument = 3;
    private const int ResourceExhausted = 8;
    private const int Internal = 13;
    private const int Unavailable = 14;

    /// <summary>Everything was taken, but for so many records; the first reason is given.</summary>
    public static OtlpAnswer Taken(bool isJson, long rejected, string? reason)
        => isJson ? new(200, Json, JsonOf(rejected, reason)) : new(200, Protobuf, ProtobufOf(rejected, reason));

    /// <summary>Nothing was taken: a <c>google.rpc.Status</c>.</summary>
    public static OtlpAnswer Failed(bool isJson, int status, string reason)
    {
        var code = status switch { 429 => ResourceExhausted, 503 => Unavailable, >= 500 => Internal, _ => InvalidArgument };
        return isJson ? new(status, Json, StatusJson(code, reason)) : new(status, Protobuf, StatusProtobuf(code, reason));
    }

    private static ReadOnlyMemory<byte> JsonOf(long rejected, string? reason) => Write(writer =>
    {
        if (rejected == 0)
            return;
        writer.WriteStartObject("partialSuccess");
        writer.WriteString("rejectedLogRecords", rejected.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("errorMessage", reason);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> StatusJson(int code, string reason) => Write(writer =>
    {
        writer.WriteNumber("code", code);
        writer.WriteString("message", reason);
    });

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        return output.WrittenMemory;
    }

    private static byte[] ProtobufOf(long rejected, string? reason)
    {
        if (rejected == 0)
            return [];
        var partial = Encode(output =>
        {
            output.WriteTag(1, WireFormat.WireType.Varint);
            output.WriteInt64(rejected);
            output.WriteTag(2, WireFormat.WireType.LengthDelimited);
            output.WriteString(reason ?? "");
        });
        return Encode(output =>
        {
            output.WriteTag(1, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(partial));
        });
    }

    private static byte[] StatusProtobuf(int code, string reason) => Encode(output =>
    {
        output.WriteTag(1, WireFormat.WireType.Varint);
        output.WriteInt32(code);
        output.WriteTag(2, WireFormat.WireType.LengthDelimited);
        output.WriteString(reason);
    });

    private static byte[] Encode(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
            write(output);
        return stream.ToArray();
    }
}
