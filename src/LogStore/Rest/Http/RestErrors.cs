using System.Text.Json;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Failures in the form of Elasticsearch's error bodies.</summary>
internal static class RestErrors
{
    public static RestResponse Response(StoreFailure failure) => RestResponse.Json(writer => WriteBody(writer, failure), failure.Status);

    /// <summary><c>{"error": {"root_cause": […], "type": …, "reason": …}, "status": …}</c></summary>
    public static void WriteBody(Utf8JsonWriter writer, StoreFailure failure)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("error");
        WriteWithRoot(writer, failure);
        writer.WriteNumber("status", failure.Status);
        writer.WriteEndObject();
    }

    public static void WriteWithRoot(Utf8JsonWriter writer, StoreFailure failure)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("root_cause");
        if (failure.FailedShards.Count > 0)
        {
            foreach (var shard in Grouped(failure.FailedShards))
                WriteObject(writer, Root(WithIndex(shard)), withCause: false);
        }
        else if (failure.Phase is null)
        {
            WriteObject(writer, Root(failure), withCause: false);
        }

        writer.WriteEndArray();
        WriteMembers(writer, failure, withCause: true);
        writer.WriteEndObject();
    }

    /// <summary>An error within an answer: <c>{"type": …, "reason": …}</c>.</summary>
    public static void WriteObject(Utf8JsonWriter writer, StoreFailure failure, bool withCause = true)
    {
        writer.WriteStartObject();
        WriteMembers(writer, failure, withCause);
        writer.WriteEndObject();
    }

    /// <summary>What failed on which index: an item of <c>failed_shards</c> and of <c>_shards.failures</c>.</summary>
    public static void WriteShardFailure(Utf8JsonWriter writer, ShardFailure shard)
    {
        writer.WriteStartObject();
        writer.WriteNumber("shard", 0);
        writer.WriteString("index", shard.Index);
        writer.WriteString("node", NodeIdentity.Id);
        writer.WritePropertyName("reason");
        WriteObject(writer, WithIndex(shard));
        writer.WriteEndObject();
    }

    /// <summary>What went wrong at the bottom, on the index that the whole is about.</summary>
    private static StoreFailure Root(StoreFailure failure) => failure.RootCause is { } root ? root with { Index = root.Index ?? failure.Index } : failure.Root;

    private static IEnumerable<ShardFailure> Grouped(IReadOnlyList<ShardFailure> shards)
        => shards.DistinctBy(shard => (shard.Failure.Type, shard.Failure.Reason, shard.Index));

    private static StoreFailure WithIndex(ShardFailure shard)
        => shard.Failure.Type == "query_shard_exception" ? shard.Failure with { Index = shard.Failure.Index ?? shard.Index } : shard.Failure;

    private static void WriteMembers(Utf8JsonWriter writer, StoreFailure failure, bool withCause)
    {
        writer.WriteString("type", failure.Type);
        writer.WriteString("reason", failure.Reason);
        if (failure.Type == "index_not_found_exception")
        {
            writer.WriteString("resource.type", "index_or_alias");
            writer.WriteString("resource.id", failure.Index);
            writer.WriteString("index_uuid", "_na_");
        }

        if (failure.MissingAlias is { } alias)
        {
            writer.WriteString("resource.type", "aliases");
            writer.WriteString("resource.id", alias);
        }

        if (failure.Index is not null && failure.Type is "version_conflict_engine_exception" or "document_missing_exception")
            writer.WriteString("shard", "0");
        if (failure.Index is not null)
            writer.WriteString("index", failure.Index);
        if (failure.Position is { } position)
        {
            writer.WriteNumber("line", position.Line);
            writer.WriteNumber("col", position.Column);
        }

        if (failure.FailedShards.Count > 0)
        {
            writer.WriteString("phase", failure.Phase ?? "query");
            writer.WriteBoolean("grouped", true);
            writer.WriteStartArray("failed_shards");
            foreach (var shard in failure.FailedShards)
                WriteShardFailure(writer, shard);
            writer.WriteEndArray();
        }

        if (withCause && failure.CausedBy is { } cause)
        {
            writer.WritePropertyName("caused_by");
            WriteObject(writer, cause);
        }
    }
}
