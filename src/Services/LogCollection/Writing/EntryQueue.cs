using Dashboard.Services.LogCollection.Documents;
using Dashboard.Services.LogCollection.Following;

namespace Dashboard.Services.LogCollection.Writing;

/// <summary>What the readers hand to the writer, bounded by bytes: where it is full readers wait, and with them the kubelets.</summary>
internal sealed class EntryQueue(int mostBytes, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Queue<CollectedEntry> entries = new();
    private readonly Signal space = new();
    private readonly Signal work = new();
    private long bytes;

    /// <summary>Bytes that wait.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public async ValueTask AddAsync(CollectedEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var version = space.Version;
            if (TryAdd(entry))
                break;
            await space.WaitAsync(version, cancellationToken);
        }

        work.Change();
    }

    /// <summary>The next entries in order, at least one: what has gathered after waiting a little for company, within both limits.</summary>
    public async Task<IReadOnlyList<CollectedEntry>> TakeAsync(int mostEntries, int mostTaken, TimeSpan gather, CancellationToken cancellationToken)
    {
        while (true)
        {
            var version = work.Version;
            if (Bytes > 0)
                break;
            await work.WaitAsync(version, cancellationToken);
        }

        if (Bytes < mostTaken)
            await Task.Delay(gather, time, cancellationToken);
        var taken = Take(mostEntries, mostTaken);
        space.Change();
        return taken;
    }

    private bool TryAdd(CollectedEntry entry)
    {
        lock (gate)
        {
            if (bytes >= mostBytes)
                return false;
            entries.Enqueue(entry);
            bytes += entry.Size;
            return true;
        }
    }

    private List<CollectedEntry> Take(int mostEntries, int mostTaken)
    {
        var taken = new List<CollectedEntry>();
        lock (gate)
        {
            for (long size = 0; taken.Count < mostEntries && size < mostTaken && entries.TryDequeue(out var entry); size += entry.Size)
            {
                taken.Add(entry);
                bytes -= entry.Size;
            }
        }

        return taken;
    }
}
