using Google.Protobuf;

namespace Dashboard.LogStore.Otlp;

/// <summary>Reads an <c>ExportLogsServiceRequest</c> (opentelemetry-proto 1, collector/logs/v1) from protobuf. Fields that it does not know it passes over.</summary>
internal static class OtlpProtobuf
{
    private const int DeepestValue = 32;

    /// <summary>Throws <see cref="InvalidDataException"/> where the bytes are no such message.</summary>
    public static IReadOnlyList<OtlpRecord> Read(ReadOnlyMemory<byte> body)
    {
        var records = new List<OtlpRecord>();
        try
        {
            foreach (var (field, input) in Messages(UnsafeByteOperations.UnsafeWrap(body)))
                if (field == 1)
                    ReadResourceLogs(input, records);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
        return records;
    }

    private static void ReadResourceLogs(ByteString message, List<OtlpRecord> records)
    {
        var attributes = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        var scopes = new List<ByteString>();
        foreach (var (field, input) in Messages(message))
            if (field == 1)
                ReadAttributes(input, 1, attributes, 0);
            else if (field == 2)
                scopes.Add(input);
        foreach (var scope in scopes)
            ReadScopeLogs(scope, attributes, records);
    }

    private static void ReadScopeLogs(ByteString message, Dictionary<string, OtlpValue> attributes, List<OtlpRecord> records)
    {
        var (name, version) = ((string?)null, (string?)null);
        var logs = new List<ByteString>();
        foreach (var (field, input) in Messages(message))
            if (field == 1)
                foreach (var (part, text) in Messages(input))
                    (name, version) = (part == 1 ? text.ToStringUtf8() : name, part == 2 ? text.ToStringUtf8() : version);
            else if (field == 2)
                logs.Add(input);
        var resource = new OtlpResource(attributes, name, version);
        foreach (var log in logs)
            records.Add(ReadRecord(log, resource));
    }

    private static OtlpRecord ReadRecord(ByteString message, OtlpResource resource)
    {
        var record = new OtlpRecord { Resource = resource };
        var attributes = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        var input = message.CreateCodedInput();
        uint tag;
        while ((tag = input.ReadTag()) != 0)
            switch (tag)
            {
                case 1 << 3 | 1: record = record with { Time = input.ReadFixed64() }; break;
                case 11 << 3 | 1: record = record with { ObservedTime = input.ReadFixed64() }; break;
                case 2 << 3: record = record with { SeverityNumber = input.ReadEnum() }; break;
                case 3 << 3 | 2: record = record with { SeverityText = input.ReadString() }; break;
                case 5 << 3 | 2: record = record with { Body = ReadValue(input.ReadBytes(), 0) }; break;
                case 6 << 3 | 2: ReadAttribute(input.ReadBytes(), attributes, 0); break;
                case 9 << 3 | 2: record = record with { TraceId = Convert.ToHexStringLower(input.ReadBytes().Span) }; break;
                case 10 << 3 | 2: record = record with { SpanId = Convert.ToHexStringLower(input.ReadBytes().Span) }; break;
                case 12 << 3 | 2: record = record with { EventName = input.ReadString() }; break;
                default: input.SkipLastField(); break;
            }
        return record with { Attributes = attributes };
    }

    /// <summary>The key-value pairs under a field number of a message.</summary>
    private static void ReadAttributes(ByteString message, int number, Dictionary<string, OtlpValue> attributes, int depth)
    {
        foreach (var (field, input) in Messages(message))
            if (field == number)
                ReadAttribute(input, attributes, depth);
    }

    private static void ReadAttribute(ByteString message, Dictionary<string, OtlpValue> attributes, int depth)
    {
        var (key, value) = ("", OtlpValue.Null);
        foreach (var (field, input) in Messages(message))
            (key, value) = (field == 1 ? input.ToStringUtf8() : key, field == 2 ? ReadValue(input, depth) : value);
        if (key.Length > 0)
            attributes[key] = value;
    }

    private static OtlpValue ReadValue(ByteString message, int depth)
    {
        if (depth > DeepestValue)
            throw new InvalidDataException("A value is nested too deeply.");
        var value = OtlpValue.Null;
        var input = message.CreateCodedInput();
        uint tag;
        while ((tag = input.ReadTag()) != 0)
            switch (tag)
            {
                case 1 << 3 | 2: value = new OtlpText(input.ReadString()); break;
                case 2 << 3: value = new OtlpBoolean(input.ReadBool()); break;
                case 3 << 3: value = new OtlpInteger(input.ReadInt64()); break;
                case 4 << 3 | 1: value = new OtlpDouble(input.ReadDouble()); break;
                case 5 << 3 | 2: value = new OtlpList([.. Messages(input.ReadBytes()).Where(item => item.Field == 1).Select(item => ReadValue(item.Content, depth + 1))]); break;
                case 6 << 3 | 2: value = ReadMap(input.ReadBytes(), depth + 1); break;
                case 7 << 3 | 2: value = new OtlpText(input.ReadBytes().ToBase64()); break;
                default: input.SkipLastField(); break;
            }
        return value;
    }

    private static OtlpMap ReadMap(ByteString message, int depth)
    {
        var members = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        ReadAttributes(message, 1, members, depth);
        return new(members);
    }

    /// <summary>The fields of a message that have a length: messages, texts and bytes.</summary>
    private static IEnumerable<(int Field, ByteString Content)> Messages(ByteString message)
    {
        var input = message.CreateCodedInput();
        uint tag;
        while ((tag = input.ReadTag()) != 0)
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                yield return (WireFormat.GetTagFieldNumber(tag), input.ReadBytes());
            else
                input.SkipLastField();
    }
}
