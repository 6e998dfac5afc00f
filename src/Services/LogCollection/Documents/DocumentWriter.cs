using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Services.LogCollection.Parsing;

namespace Dashboard.Services.LogCollection.Documents;

/// <summary>Writes documents in the layout of log agents with Fluentd's Kubernetes metadata: the line as it was, its fields beside it, where it came from.</summary>
internal static class DocumentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="entry">An entry with a text.</param>
    /// <param name="without">Names of fields at the root that the store does not take.</param>
    /// <param name="plain">No fields of the line at all.</param>
    /// <param name="longest">Bytes that the document may have; of a longer one the text is cut.</param>
    public static WrittenDocument Write(CollectedEntry entry, IReadOnlySet<string> without, bool plain, int longest)
    {
        var text = Valid(entry.Text!.Value);
        var written = plain || entry.Note is not null ? WritePlain(entry, text, entry.CutBytes, without) : WriteWithFields(entry, text, without) ?? WritePlain(entry, text, entry.CutBytes, without);
        for (var length = text.Length; written.Json.Length > longest && length > 0;)
        {
            length /= 2;
            written = WritePlain(entry, Valid(text[..length]), entry.CutBytes + text.Length - length, without);
        }

        return written;
    }

    /// <summary>Null where the line has no fields, or broken ones.</summary>
    private static WrittenDocument? WriteWithFields(CollectedEntry entry, ReadOnlyMemory<byte> text, IReadOnlySet<string> without)
    {
        var report = new FieldReport();
        var buffer = new ArrayBufferWriter<byte>(text.Length * 2 + entry.Source.Json.Length + 256);
        using var json = new Utf8JsonWriter(buffer, Options);
        Begin(json, entry, text.Span);
        if (!LineFields.TryWrite(json, text, without, report))
            return null;
        End(json, entry, text.Span, entry.CutBytes, report, without);
        return new(buffer.WrittenMemory, report.Names);
    }

    private static WrittenDocument WritePlain(CollectedEntry entry, ReadOnlyMemory<byte> text, long cutBytes, IReadOnlySet<string> without)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + entry.Source.Json.Length + 256);
        using var json = new Utf8JsonWriter(buffer, Options);
        var report = new FieldReport();
        Begin(json, entry, text.Span);
        End(json, entry, text.Span, cutBytes, report, without);
        return new(buffer.WrittenMemory, report.Names);
    }

    private static void Begin(Utf8JsonWriter json, CollectedEntry entry, ReadOnlySpan<byte> text)
    {
        json.WriteStartObject();
        json.WriteString("@timestamp"u8, entry.Time.ToString());
        json.WriteString("log"u8, text);
    }

    private static void End(Utf8JsonWriter json, CollectedEntry entry, ReadOnlySpan<byte> text, long cutBytes, FieldReport report, IReadOnlySet<string> without)
    {
        var level = entry.Note is not null ? "warn" : report.Level is { } told ? Levels.Normalize(told) : Levels.Find(text) ?? (entry.Lines > 1 ? OfTrace(text) : null);
        if (level is not null && without.Contains("level"))
            report.Refused.Add("level");
        else if (level is not null && report.Names.Add("level"))
            json.WriteString("level"u8, level);
        json.WritePropertyName("kubernetes"u8);
        json.WriteRawValue(entry.Source.Json.Span, skipInputValidation: true);
        if (entry.Note is not null || cutBytes > 0 || report.LeftOut > 0 || report.Refused.Count > 0)
            WriteRemarks(json, entry.Note, cutBytes, report);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>What the collector has to say of the document itself.</summary>
    private static void WriteRemarks(Utf8JsonWriter json, CollectorNote? note, long cutBytes, FieldReport report)
    {
        json.WriteStartObject("collector"u8);
        if (note is not null)
            json.WriteString("note"u8, note.Reason);
        if (note?.SkippedLines is { } skipped)
            json.WriteNumber("skipped_lines"u8, skipped);
        if (cutBytes > 0)
            json.WriteNumber("cut_bytes"u8, cutBytes);
        if (report.LeftOut > 0)
            json.WriteNumber("left_out_fields"u8, report.LeftOut);
        if (report.Refused.Count > 0)
        {
            json.WriteStartArray("refused_fields"u8);
            foreach (var name in report.Refused)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string? OfTrace(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return TraceRules.Begin(end < 0 ? text : text[..end]) switch
        {
            TraceKind.Go => "fatal",
            TraceKind.Python or TraceKind.Frames => "error",
            _ => null,
        };
    }

    /// <summary>Bytes that are no UTF-8 become U+FFFD.</summary>
    private static ReadOnlyMemory<byte> Valid(ReadOnlyMemory<byte> text) => Utf8.IsValid(text.Span) ? text : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text.Span));
}
