using System.Collections.Concurrent;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>
/// Decoded blocks that were used of late, bounded by their bytes. Two generations: what is used moves to the young one; when that has half of the room, the
/// old one goes and the young becomes old. Safe for many threads.
/// </summary>
internal sealed class BlockCache(long capacity)
{
    private readonly Lock gate = new();
    private ConcurrentDictionary<(object Owner, int Column, int Block), (object Value, int Size)> young = new();
    private ConcurrentDictionary<(object Owner, int Column, int Block), (object Value, int Size)> old = new();
    private long youngSize;

    /// <summary>What is kept for a block, null where nothing is.</summary>
    public T? Find<T>(object owner, int column, int block)
        where T : class
    {
        var key = (owner, column, block);
        if (young.TryGetValue(key, out var entry))
            return (T)entry.Value;
        if (!old.TryGetValue(key, out entry))
            return null;
        Keep(key, entry);
        return (T)entry.Value;
    }

    /// <summary>Keeps what was made for a block.</summary>
    public T Add<T>(object owner, int column, int block, T made, int size)
        where T : class
    {
        Keep((owner, column, block), (made, size));
        return made;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (gate)
        {
            (old, young) = (new(), new());
            Interlocked.Exchange(ref youngSize, 0);
        }
    }

    /// <summary>Forgets everything of an owner that is read no more.</summary>
    public void Remove(object owner)
    {
        foreach (var generation in new[] { young, old })
            foreach (var key in generation.Keys)
                if (ReferenceEquals(SegmentOf(key.Owner), owner))
                    generation.TryRemove(key, out _);
    }

    private static object SegmentOf(object owner) => owner switch
    {
        SoughtRows rows => rows.Segment,
        SoughtWord word => word.Segment,
        _ => owner,
    };

    private void Keep((object Owner, int Column, int Block) key, (object Value, int Size) entry)
    {
        if (entry.Size > capacity / 4 || !young.TryAdd(key, entry) || Interlocked.Add(ref youngSize, entry.Size) <= capacity / 2)
            return;
        lock (gate)
        {
            if (Interlocked.Read(ref youngSize) <= capacity / 2)
                return;
            old = young;
            young = new();
            Interlocked.Exchange(ref youngSize, 0);
        }
    }
}
