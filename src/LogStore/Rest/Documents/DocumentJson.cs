using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>Documents got by their id, as answers show them.</summary>
internal static class DocumentJson
{
    public static void WriteHead(Utf8JsonWriter writer, string index, string? type, string id)
    {
        writer.WriteString("_index", index);
        writer.WriteString("_type", type);
        writer.WriteString("_id", id);
    }

    /// <summary>Version, routing and source of a document that was found.</summary>
    public static void WriteFound(Utf8JsonWriter writer, StoredDocument document, SourceFilter filter, IReadOnlyList<string> storedFields)
    {
        writer.WriteNumber("_version", document.Identity.Version);
        writer.WriteNumber("_seq_no", document.Identity.SequenceNumber);
        writer.WriteNumber("_primary_term", DocumentIdentity.PrimaryTerm);
        if (document.Identity.Routing is { } routing)
            writer.WriteString("_routing", routing);
        writer.WriteBoolean("found", true);
        if (filter.Enabled)
            WriteSource(writer, document.Source, filter);
        if (storedFields.Count > 0)
            StoredFieldValues.Write(writer, document.Source, storedFields);
    }

    /// <summary>The document as an update leaves it, where the request asks for it.</summary>
    public static void WriteUpdated(Utf8JsonWriter writer, ILogStoreEngine engine, string index, WriteOutcome outcome, SourceFilter filter)
    {
        if (!engine.Get(index, outcome.Id).TryGet(out var document, out _) || document is null)
            return;
        writer.WriteStartObject("get");
        writer.WriteNumber("_seq_no", document.Identity.SequenceNumber);
        writer.WriteNumber("_primary_term", DocumentIdentity.PrimaryTerm);
        writer.WriteBoolean("found", true);
        WriteSource(writer, document.Source, filter);
        writer.WriteEndObject();
    }

    public static void WriteSource(Utf8JsonWriter writer, ReadOnlyMemory<byte> source, SourceFilter filter)
    {
        writer.WritePropertyName("_source");
        if (filter.IsWhole)
            writer.WriteRawValue(source.Span, skipInputValidation: true);
        else
            SourceSelection.Write(writer, source, filter);
    }
}
