using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Metadata;

/// <summary>Settings by which a user closes an index to writes.</summary>
internal static class IndexBlocks
{
    /// <summary>Why nothing may be written, null where it may.</summary>
    public static StoreFailure? OfWrites(LogIndex index)
    {
        if (IsSet(index, "read_only"))
            return Failure(index, 403, "FORBIDDEN/5/index read-only (api)");
        if (IsSet(index, "write"))
            return Failure(index, 403, "FORBIDDEN/8/index write (api)");
        return IsSet(index, "read_only_allow_delete")
            ? Failure(index, 429, "TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block")
            : null;
    }

    private static bool IsSet(LogIndex index, string block) => IndexSettings.Text(index, "index.blocks." + block) == "true";

    private static StoreFailure Failure(LogIndex index, int status, string block)
        => new(status, "cluster_block_exception", $"index [{index.Name}] blocked by: [{block}];") { Index = index.Name };
}
