using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Storage.Files;

namespace Dashboard.LogStore.Storage;

/// <summary>What the indices of a store share, so that many of them need no more memory than one.</summary>
internal sealed class StoreResources(LogStoreOptions options, TimeProvider time) : IDisposable
{
    public LogStoreOptions Options => options;

    public TimeProvider Time => time;

    /// <summary>Segments are encoded one at a time: it takes a core and some tens of megabytes.</summary>
    public SemaphoreSlim Encoder { get; } = new(1);

    public DiskSpace Disk { get; } = new(options, time);

    public BlockCache Cache { get; } = new(options.CacheBytes);

    public OpenFiles Files { get; } = new(options.OpenWriters, options.OpenReaders);

    public void Dispose()
    {
        Encoder.Dispose();
        Files.Dispose();
    }
}
