namespace Dashboard.LogStore.Storage.Files;

/// <summary>
/// The files of a store that have a connection which writes, and those that read: however many indices there are, only those used last are held open,
/// as each connection takes memory and handles.
/// </summary>
/// <param name="writers">Connections that write and are kept; the others are closed and opened again by the next write.</param>
/// <param name="readers">Connections that read and are kept.</param>
internal sealed class OpenFiles(int writers, int readers) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<IndexFile> order = [];
    private readonly Dictionary<IndexFile, LinkedListNode<IndexFile>> nodes = [];

    public ReaderPool Readers { get; } = new(readers);

    /// <summary>Files with a connection that writes.</summary>
    public int Writers
    {
        get
        {
            lock (gate)
                return order.Count;
        }
    }

    /// <summary>A file is written to; those that were not for longest are closed, unless they are in use.</summary>
    public void Use(IndexFile file)
    {
        IndexFile[] surplus;
        lock (gate)
        {
            Remove(file);
            nodes[file] = order.AddLast(file);
            surplus = order.Count <= writers ? [] : [.. order.Take(order.Count - writers)];
        }
        foreach (var old in surplus)
            old.TryRest();
    }

    public void Forget(IndexFile file)
    {
        lock (gate)
            Remove(file);
    }

    public void Dispose() => Readers.Dispose();

    private void Remove(IndexFile file)
    {
        if (nodes.Remove(file, out var node))
            order.Remove(node);
    }
}
