namespace Dashboard.LogStore.Storage;

/// <summary>Whether there is room to write, asked of the disk once a second at most, so that writes stop before the disk is full and go on when there is room again.</summary>
internal sealed class DiskSpace(LogStoreOptions options, TimeProvider time)
{
    private static readonly TimeSpan kept = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private long asked;
    private long? available;

    /// <summary>Null where there is room for a write to an index, else the answer to it.</summary>
    public StoreFailure? Check(string index)
    {
        lock (gate)
        {
            if (available is null || time.GetElapsedTime(asked) >= kept)
                (asked, available) = (time.GetTimestamp(), options.AvailableBytes(options.Folder));
            return available >= options.MinimumFreeBytes ? null : DiskFailure.Full(index, $"the disk has {available >> 20} MiB left, less than the {options.MinimumFreeBytes >> 20} MiB that are kept free");
        }
    }
}
