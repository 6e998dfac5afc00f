namespace Dashboard.Services.SavedObjects.Stores.Folder;

/// <summary>
/// The heads of all files. A listing looks at the folder anew and reads only what has another length or time than before, or was written so shortly before it was read that
/// a later change could have the same time. So what other processes write is seen without watching, on network file systems too.
/// </summary>
internal sealed class HeadCache(SavedFiles files, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CoarseTimes = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim gate = new(1);
    private Dictionary<string, Entry> known = new(StringComparer.Ordinal);

    public async Task<StoreListing> ListAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            known = await LookAsync(cancellationToken);
            return new(
                [.. known.Values.Where(entry => entry.Head is not null).Select(entry => entry.Head!)],
                known.Values.Sum(entry => entry.Length),
                [.. known.Where(pair => pair.Value.Head is null).Select(pair => new DamagedObject(pair.Key, pair.Value.Problem))]);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Dictionary<string, Entry>> LookAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(files.Folder).EnumerateFiles(SavedFileName.Pattern).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await EntryAsync(file, cancellationToken) is { } entry)
                found.Add(file.Name, entry);
        }

        return found;
    }

    private async Task<Entry?> EntryAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (known.GetValueOrDefault(file.Name) is { } entry && entry.Settled && entry.Length == file.Length && entry.WrittenAt == file.LastWriteTimeUtc)
            return entry;
        var (length, writtenAt, readAt) = (file.Length, file.LastWriteTimeUtc, time.GetUtcNow());
        var settled = writtenAt < readAt - CoarseTimes;
        if (SavedFileName.Parse(file.Name) is not { } key)
            return new(length, writtenAt, settled, null, "Its name is not TYPE~ID.json with a type and an id as saved objects have them.");
        // It may be deleted between the listing and here.
        return await files.ReadAsync(key, cancellationToken) is { } read
            ? new(length, writtenAt, settled, read.Object?.Head(), read.Problem)
            : null;
    }

    private sealed record Entry(long Length, DateTime WrittenAt, bool Settled, SavedObjectHead? Head, string Problem);
}
