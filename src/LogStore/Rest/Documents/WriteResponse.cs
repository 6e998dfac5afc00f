using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Documents;

/// <summary>The answer to the write of one document.</summary>
internal static class WriteResponse
{
    public static int Status(WriteOutcome outcome) => outcome.Result switch
    {
        WriteResult.Created => 201,
        WriteResult.NotFound => 404,
        _ => 200,
    };

    /// <summary>A failure that is about a document names the index too.</summary>
    public static StoreFailure OnIndex(StoreFailure failure, LogIndex index)
        => failure.Type is "version_conflict_engine_exception" or "document_missing_exception" ? failure with { Index = index.Name } : failure;

    /// <summary>Members of the answer, without the braces around them.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, LogIndex index, string type, WriteOutcome outcome, bool forcedRefresh)
    {
        var isNoop = outcome.Result == WriteResult.Noop;
        writer.WriteString("_index", index.Name);
        writer.WriteString("_type", type);
        writer.WriteString("_id", outcome.Id);
        writer.WriteNumber("_version", outcome.Version);
        writer.WriteString("result", Name(outcome.Result));
        if (forcedRefresh)
            writer.WriteBoolean("forced_refresh", true);
        writer.WriteStartObject("_shards");
        writer.WriteNumber("total", isNoop ? 0 : 1 + IndexSettings.Replicas(index));
        writer.WriteNumber("successful", isNoop ? 0 : 1);
        writer.WriteNumber("failed", 0);
        writer.WriteEndObject();
        writer.WriteNumber("_seq_no", outcome.SequenceNumber);
        writer.WriteNumber("_primary_term", 1);
    }

    private static string Name(WriteResult result) => result switch
    {
        WriteResult.Created => "created",
        WriteResult.Updated => "updated",
        WriteResult.Deleted => "deleted",
        WriteResult.Noop => "noop",
        _ => "not_found",
    };
}
