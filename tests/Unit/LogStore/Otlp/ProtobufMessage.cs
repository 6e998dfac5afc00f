using Google.Protobuf;

namespace Dashboard.Unit.LogStore.Otlp;

/// <summary>Builds a protobuf message field by field.</summary>
internal sealed class ProtobufMessage
{
    public byte[] Bytes { get; private set; } = [];

    public ProtobufMessage Text(int field, string value) => Add(field, WireFormat.WireType.LengthDelimited, output => output.WriteString(value));

    public ProtobufMessage Data(int field, params byte[] value) => Add(field, WireFormat.WireType.LengthDelimited, output => output.WriteBytes(ByteString.CopyFrom(value)));

    public ProtobufMessage Message(int field, ProtobufMessage value) => Data(field, value.Bytes);

    public ProtobufMessage Fixed64(int field, ulong value) => Add(field, WireFormat.WireType.Fixed64, output => output.WriteFixed64(value));

    public ProtobufMessage Double(int field, double value) => Add(field, WireFormat.WireType.Fixed64, output => output.WriteDouble(value));

    public ProtobufMessage Number(int field, long value) => Add(field, WireFormat.WireType.Varint, output => output.WriteInt64(value));

    /// <summary>A KeyValue with an AnyValue.</summary>
    public ProtobufMessage Attribute(int field, string key, ProtobufMessage value) => Message(field, new ProtobufMessage().Text(1, key).Message(2, value));

    private ProtobufMessage Add(int field, WireFormat.WireType type, Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(field, type);
            write(output);
        }
        Bytes = [.. Bytes, .. stream.ToArray()];
        return this;
    }
}
