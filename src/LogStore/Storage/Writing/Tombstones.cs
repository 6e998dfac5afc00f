namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Versions of documents that were deleted of late, so that a new one of the same id goes on from there. Bounded; the oldest go first.</summary>
internal sealed class Tombstones
{
    private const int Kept = 10_000;
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>The version of the deletion, 0 where none is remembered.</summary>
    public long Version(string id) => versions.GetValueOrDefault(id);

    public void Add(string id, long version)
    {
        if (!versions.ContainsKey(id))
            order.Enqueue(id);
        versions[id] = version;
        while (order.Count > Kept)
            versions.Remove(order.Dequeue());
    }

    /// <summary>The id is in use again; its place in the order is left to run out.</summary>
    public void Remove(string id)
    {
        if (versions.ContainsKey(id))
            versions[id] = 0;
    }

    public void Clear()
    {
        versions.Clear();
        order.Clear();
    }
}
