namespace Dashboard.Simulation.Store;

/// <summary>All objects of one resource, a bounded history of their changes, and who watches. Guarded by the store's gate.</summary>
internal sealed class Collection(string storage)
{
    /// <summary>As many changes as the API server's watch cache keeps at least.</summary>
    private const int HistoryLength = 1000;

    // A namespace's own objects are found without reading all.
    private readonly SortedDictionary<string, SortedDictionary<string, StoredObject>> spaces = new(NamespaceOrder.Instance);
    private readonly Queue<Change> history = new();
    private readonly List<Watcher> watchers = [];

    public string Storage { get; } = storage;
    public int Count { get; private set; }
    public IEnumerable<StoredObject> All => spaces.Values.SelectMany(space => space.Values);

    /// <summary>Changes up to this version are forgotten.</summary>
    public long Forgotten { get; private set; }

    public StoredObject? Find(string @namespace, string name) => spaces.TryGetValue(@namespace, out var space) ? space.GetValueOrDefault(name) : null;

    /// <summary>The objects of one namespace.</summary>
    public IEnumerable<StoredObject> In(string @namespace) => spaces.TryGetValue(@namespace, out var space) ? space.Values : [];

    public StoredObject[] Snapshot(string? @namespace) => @namespace is null ? [.. All] : [.. In(@namespace)];

    public void Apply(Change change)
    {
        Put(change);
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
        history.TrimExcess();
    }

    /// <summary>Gives back the memory of what was opened to be read.</summary>
    public void Close()
    {
        foreach (var item in All)
            item.Close();
        foreach (var change in history)
        {
            change.Object.Close();
            change.Previous?.Close();
        }
    }

    public void BreakWatches()
    {
        foreach (var watcher in watchers.ToArray())
            watcher.Break();
    }

    private void Put(Change change)
    {
        var (key, name) = (change.Object.Namespace, change.Object.Name);
        if (!spaces.TryGetValue(key, out var space))
            spaces[key] = space = new(StringComparer.Ordinal);
        if (change.Type != ChangeType.Deleted)
        {
            var before = space.Count;
            space[name] = change.Object;
            Count += space.Count - before;
            return;
        }

        if (space.Remove(name))
            Count--;
        if (space.Count == 0)
            spaces.Remove(key);
    }
}
