using System.Text;
using System.Text.Json;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>Fields of lines that are structured: JSON objects and logfmt.</summary>
internal static class LineFields
{
    private const int LongestLogfmt = 16 * 1024;

    /// <summary>Writes a line's fields into the object that the writer stands in; false where it has none, or broken ones, and what was written so far is of no use.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, ReadOnlyMemory<byte> text, IReadOnlySet<string> without, FieldReport report)
    {
        if (JsonFields.LooksLike(text.Span))
            return TryWriteJson(writer, text, without, report);
        return text.Length <= LongestLogfmt && text.Span.Contains((byte)'=') && TryWriteLogfmt(writer, text, without, report);
    }

    private static bool TryWriteJson(Utf8JsonWriter writer, ReadOnlyMemory<byte> text, IReadOnlySet<string> without, FieldReport report)
    {
        try
        {
            using var line = JsonDocument.Parse(text);
            new JsonFields(writer, without, report).Write(line.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It only looked like JSON, or holds half a character (\ud800).
            return false;
        }
    }

    private static bool TryWriteLogfmt(Utf8JsonWriter writer, ReadOnlyMemory<byte> text, IReadOnlySet<string> without, FieldReport report)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        if (!Logfmt.TryRead(Encoding.UTF8.GetString(text.Span), pairs))
            return false;
        foreach (var (key, value) in pairs)
        {
            if (Levels.IsField(key))
                report.Level ??= value;
            if (key == "level")
                continue;
            var name = FieldNames.OfRoot(key);
            if (name is not null && without.Contains(name))
            {
                report.Refused.Add(name);
                continue;
            }

            if (name is null || report.Count >= FieldLimits.Fields || !report.Names.Add(name))
            {
                report.LeftOut++;
                continue;
            }

            report.Count++;
            writer.WritePropertyName(name);
            if (Logfmt.IsNumber(value))
                writer.WriteRawValue(value, skipInputValidation: true);
            else
                writer.WriteStringValue(value.Length <= FieldLimits.ValueLength ? value : value[..FieldLimits.ValueLength]);
        }

        return true;
    }
}
