using System.Globalization;
using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>
/// Reads an <c>ExportLogsServiceRequest</c> from JSON as OTLP 1 has it: names in lowerCamelCase, ids in hexadecimal, 64-bit numbers as text or numbers.
/// Members that it does not know it passes over.
/// </summary>
internal static class OtlpJson
{
    private const int DeepestJson = 128;
    private static readonly JsonElement none = JsonElement.Parse("[]");

    /// <summary>Throws <see cref="InvalidDataException"/> where the bytes are no such message.</summary>
    public static IReadOnlyList<OtlpRecord> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestJson });
            var records = new List<OtlpRecord>();
            foreach (var resource in Items(document.RootElement, "resourceLogs"))
                ReadResourceLogs(resource, records);
            return records;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static void ReadResourceLogs(JsonElement logs, List<OtlpRecord> records)
    {
        var attributes = Member(logs, "resource") is { } resource ? Attributes(resource) : [];
        foreach (var scopeLogs in Items(logs, "scopeLogs"))
        {
            var scope = Member(scopeLogs, "scope");
            var from = new OtlpResource(attributes, scope is { } named ? Text(named, "name") : null, scope is { } versioned ? Text(versioned, "version") : null);
            foreach (var record in Items(scopeLogs, "logRecords"))
                records.Add(ReadRecord(record, from));
        }
    }

    private static OtlpRecord ReadRecord(JsonElement record, OtlpResource resource) => new()
    {
        Resource = resource,
        Time = Nanoseconds(record, "timeUnixNano"),
        ObservedTime = Nanoseconds(record, "observedTimeUnixNano"),
        SeverityNumber = Member(record, "severityNumber") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0,
        SeverityText = Text(record, "severityText") ?? "",
        Body = Member(record, "body") is { } body ? Value(body) : OtlpValue.Null,
        Attributes = Attributes(record),
        TraceId = Hexadecimal(record, "traceId"),
        SpanId = Hexadecimal(record, "spanId"),
        EventName = Text(record, "eventName") ?? "",
    };

    private static Dictionary<string, OtlpValue> Attributes(JsonElement element)
    {
        var attributes = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        foreach (var pair in Items(element, "attributes"))
            Add(pair, attributes);
        return attributes;
    }

    private static void Add(JsonElement pair, Dictionary<string, OtlpValue> attributes)
    {
        if (Text(pair, "key") is { Length: > 0 } key)
            attributes[key] = Member(pair, "value") is { } value ? Value(value) : OtlpValue.Null;
    }

    private static OtlpValue Value(JsonElement value)
    {
        if (Text(value, "stringValue") is { } text)
            return new OtlpText(text);
        if (Member(value, "boolValue") is { } boolean)
            return new OtlpBoolean(boolean.GetBoolean());
        if (Member(value, "intValue") is { } integer)
            return new OtlpInteger(long.Parse(integer.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        if (Member(value, "doubleValue") is { } number)
            return new OtlpDouble(double.Parse(number.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture));
        if (Member(value, "arrayValue") is { } array)
            return new OtlpList([.. Items(array, "values").Select(Value)]);
        if (Member(value, "kvlistValue") is { } map)
            return Map(map);
        return Text(value, "bytesValue") is { } bytes ? new OtlpText(bytes) : OtlpValue.Null;
    }

    private static OtlpMap Map(JsonElement map)
    {
        var members = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        foreach (var pair in Items(map, "values"))
            Add(pair, members);
        return new(members);
    }

    private static ulong Nanoseconds(JsonElement element, string name)
        => Member(element, name) is { } value ? ulong.Parse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static string Hexadecimal(JsonElement element, string name)
        => Text(element, name) is not { Length: > 0 } text ? ""
            : text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : throw new InvalidDataException($"{name} is not hexadecimal.");

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name)
        => Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : none.EnumerateArray();
}
