namespace Dashboard.Services.Cluster.Lists.Sharing;

/// <summary>
/// Values that several holders share by key, each made when the first one asks and disposed a while after the last one let go. Whoever asks
/// for a value gets only that of exactly the same key, so the key must hold the identity.
/// </summary>
internal sealed class LeasePool<TKey, TValue>(TimeSpan linger, TimeProvider time) : IAsyncDisposable
    where TKey : notnull
    where TValue : class, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Entry> entries = [];
    private bool disposed;

    public int Count
    {
        get
        {
            lock (gate)
                return entries.Count;
        }
    }

    /// <summary>The value of the key. One that is no longer good is left to those who hold it and made anew.</summary>
    public Lease<TValue> Take(TKey key, Func<TValue> create, Func<TValue, bool> isGood)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!entries.TryGetValue(key, out var entry) || !isGood(entry.Value))
            {
                if (entry is not null)
                    Retire(key, entry);
                entry = new Entry(create());
                entries[key] = entry;
            }

            entry.Holders++;
            entry.Ending?.Dispose();
            entry.Ending = null;
            return new Lease<TValue>(entry.Value, () => Release(key, entry));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Entry[] all;
        lock (gate)
        {
            disposed = true;
            all = [.. entries.Values];
            entries.Clear();
        }

        foreach (var entry in all)
        {
            entry.Ending?.Dispose();
            await entry.Value.DisposeAsync();
        }
    }

    private void Release(TKey key, Entry entry)
    {
        lock (gate)
        {
            if (--entry.Holders > 0)
                return;
            if (disposed || entry.Retired)
                _ = entry.Value.DisposeAsync().AsTask();
            else
                entry.Ending = time.CreateTimer(_ => End(key, entry), null, linger, Timeout.InfiniteTimeSpan);
        }
    }

    private void End(TKey key, Entry entry)
    {
        lock (gate)
        {
            if (entry.Holders > 0 || !entries.TryGetValue(key, out var current) || current != entry)
                return;
            Retire(key, entry);
        }
    }

    private void Retire(TKey key, Entry entry)
    {
        entries.Remove(key);
        entry.Retired = true;
        entry.Ending?.Dispose();
        entry.Ending = null;
        if (entry.Holders == 0)
            _ = entry.Value.DisposeAsync().AsTask();
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value { get; } = value;

        public int Holders { get; set; }

        public bool Retired { get; set; }

        public ITimer? Ending { get; set; }
    }
}
