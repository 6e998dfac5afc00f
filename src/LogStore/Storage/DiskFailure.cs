using Dashboard.LogStore.Storage.Sqlite;

namespace Dashboard.LogStore.Storage;

/// <summary>What a writer is told where a commit has failed.</summary>
internal static class DiskFailure
{
    /// <summary>A full disk is 429, so that log agents try again; anything else is the store's own fault, 503.</summary>
    public static StoreFailure Of(string index, Exception exception) => exception is SqliteException { IsFull: true }
        ? Full(index, $"there is no room on the disk: {exception.Message}")
        : new(503, "unavailable_shards_exception", $"[{index}] cannot be written: {exception.Message}") { Index = index };

    /// <summary>The same of what is kept beside the indices.</summary>
    public static StoreFailure OfCatalogue(SqliteException exception) => exception.IsFull
        ? new(429, "cluster_block_exception", $"blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark]; there is no room on the disk: {exception.Message}")
        : new(503, "unavailable_shards_exception", $"templates, aliases and policies cannot be written: {exception.Message}");

    /// <summary>A write that was waiting behind one that failed.</summary>
    public static StoreFailure Void(string index) => Full(index, "a write before this one failed");

    /// <summary>A full disk, in Elasticsearch's words.</summary>
    public static StoreFailure Full(string index, string why)
        => new(429, "cluster_block_exception", $"index [{index}] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block]; {why}") { Index = index };
}
