using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.LogStore.Otlp;

/// <summary>Writes a log record as a document.</summary>
internal static class OtlpDocument
{
    private const long NanosecondsInSecond = 1_000_000_000;

    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON. A record without a time has that of its observation, or else the one given.</summary>
    public static ReadOnlyMemory<byte> Write(OtlpRecord record, DateTimeOffset received)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(output, options))
        {
            writer.WriteStartObject();
            writer.WriteString(OtlpFields.Time, Time(record, received));
            WriteBody(writer, record.Body);
            WriteText(writer, OtlpFields.SeverityText, record.SeverityText);
            if (record.SeverityNumber != 0)
                writer.WriteNumber(OtlpFields.SeverityNumber, record.SeverityNumber);
            WriteText(writer, OtlpFields.TraceId, record.TraceId);
            WriteText(writer, OtlpFields.SpanId, record.SpanId);
            WriteText(writer, OtlpFields.EventName, record.EventName);
            WriteText(writer, OtlpFields.ScopeName, record.Resource.ScopeName);
            WriteText(writer, OtlpFields.ScopeVersion, record.Resource.ScopeVersion);
            WriteAttributes(writer, record);
            writer.WriteEndObject();
        }
        return output.WrittenMemory;
    }

    private static void WriteBody(Utf8JsonWriter writer, OtlpValue body)
    {
        switch (body)
        {
            case OtlpNull:
                return;
            case OtlpText text:
                writer.WriteString(OtlpFields.Message, text.Value);
                return;
            default:
                writer.WritePropertyName(OtlpFields.Body);
                body.Write(writer);
                return;
        }
    }

    private static void WriteAttributes(Utf8JsonWriter writer, OtlpRecord record)
    {
        var fields = new Dictionary<string, OtlpValue>(StringComparer.Ordinal);
        foreach (var (name, value) in record.Resource.Attributes)
            fields[OtlpFields.Of(name)] = value;
        foreach (var (name, value) in record.Attributes)
            fields[OtlpFields.Of(name)] = value;
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            value.Write(writer);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            writer.WriteString(name, text);
    }

    /// <summary>ISO 8601 to the nanosecond.</summary>
    private static string Time(OtlpRecord record, DateTimeOffset received)
    {
        var nanoseconds = record.Time != 0 ? record.Time : record.ObservedTime;
        if (nanoseconds is 0 or > long.MaxValue)
            return received.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var seconds = (long)nanoseconds / NanosecondsInSecond;
        var rest = (long)nanoseconds % NanosecondsInSecond;
        return DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + $".{rest:D9}Z";
    }
}
