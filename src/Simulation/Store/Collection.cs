namespace Dashboard.Simulation.Store;

/// <summary>All objects of one resource, a bounded history of their changes, and who watches. Guarded by the store's gate.</summary>
internal sealed class Collection(string storage)
{
    /// <summary>As many changes as the API server's watch cache keeps at least.</summary>
    private const int HistoryLength = 1000;

    private readonly SortedDictionary<string, StoredObject> objects = new(StringComparer.Ordinal);
    private readonly Queue<Change> history = new();
    private readonly List<Watcher> watchers = [];

    public string Storage { get; } = storage;
    public int Count => objects.Count;
    public IEnumerable<StoredObject> All => objects.Values;

    /// <summary>Changes up to this version are forgotten.</summary>
    public long Forgotten { get; private set; }

    public StoredObject? Find(string path) => objects.GetValueOrDefault(path);

    public StoredObject[] Snapshot(string? @namespace) => @namespace is null
        ? [.. objects.Values]
        : [.. objects.Values.Where(item => item.Namespace == @namespace)];

    public void Apply(Change change)
    {
        if (change.Type == ChangeType.Deleted)
            objects.Remove(change.Object.Key.Path);
        else
            objects[change.Object.Key.Path] = change.Object;
        history.Enqueue(change);
        if (history.Count > HistoryLength)
            Forgotten = history.Dequeue().Version;
        // Backwards, for one that is full leaves the list.
        for (var index = watchers.Count - 1; index >= 0; index--)
            watchers[index].Offer(change);
    }

    public Change[] Since(long version) => [.. history.Where(change => change.Version > version)];

    public Watcher Watch()
    {
        var watcher = new Watcher(gone => watchers.Remove(gone));
        watchers.Add(watcher);
        return watcher;
    }

    public void Forget(long upTo)
    {
        Forgotten = upTo;
        history.Clear();
    }

    public void BreakWatches()
    {
        foreach (var watcher in watchers.ToArray())
            watcher.Break();
    }
}
